import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, print, type DocumentNode } from 'graphql';
import { fragmentsOf } from './fragments-of.ts';

const FOLDER = path.join(import.meta.dirname, 'operations');

/** What the clients send, by operation name: each with just the fragments that it uses. */
export const clientOperations: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).flatMap((file) => operationsOf(parse(readFileSync(path.join(FOLDER, file), 'utf8')))),
);

function operationsOf({ definitions }: DocumentNode): [string, string][] {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return definitions.flatMap((definition): [string, string][] =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined
      ? [[definition.name.value, print({ kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, fragments)] })]]
      : []);
}
