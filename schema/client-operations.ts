import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, print, visit, type DefinitionNode, type DocumentNode } from 'graphql';

const FOLDER = path.join(import.meta.dirname, 'operations');

/** What the clients send, by operation name: each with just the fragments that it uses. */
export const clientOperations: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).flatMap((file) => operationsOf(parse(readFileSync(path.join(FOLDER, file), 'utf8')))),
);

function operationsOf(document: DocumentNode): [string, string][] {
  return document.definitions.flatMap((definition): [string, string][] =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined
      ? [[definition.name.value, print({ kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, document)] })]]
      : []);
}

function fragmentsOf(definition: DefinitionNode, document: DocumentNode, found = new Map<string, DefinitionNode>()): DefinitionNode[] {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = document.definitions.find((other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value);
      if (fragment === undefined || found.has(name.value)) return;
      found.set(name.value, fragment);
      fragmentsOf(fragment, document, found);
    },
  });
  return [...found.values()];
}
