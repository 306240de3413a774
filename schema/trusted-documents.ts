import { createHash } from 'node:crypto';
import { getOperationAST, Kind, parse, print, visit, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { clientOperations } from './client-operations.ts';

/** What the clients send, by the SHA-256 of its text (hexadecimal): `extensions.persistedQuery.sha256Hash`. */
export const trustedDocuments: ReadonlyMap<string, string> = new Map([...clientOperations.values()].map((text) => [hashOf(text), text]));

const forms: ReadonlySet<string> = new Set([...clientOperations.values()].map((text) => formOf(parse(text), null)));
const known = new WeakMap<DocumentNode, Map<string, boolean>>();

/**
 * Whether an operation of a document is one of the clients', whatever the order of its fragments, its white space and its comments,
 * and whatever else the document holds that does not run. Remembered as long as the document lives.
 */
export function isTrusted(document: DocumentNode, operationName: string | null): boolean {
  const byName = known.get(document) ?? new Map<string, boolean>();
  known.set(document, byName);
  const remembered = byName.get(operationName ?? '');
  if (remembered !== undefined) return remembered;
  const answer = forms.has(formOf(document, operationName));
  byName.set(operationName ?? '', answer);
  return answer;
}

/** The text of an operation with the fragments that it uses by name; empty when there is no such operation. */
function formOf(document: DocumentNode, operationName: string | null): string {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return '';
  const fragments = new Map<string, FragmentDefinitionNode>();
  collect(operation, document, fragments);
  const sorted = [...fragments.values()].toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return [operation, ...sorted].map((definition) => print(definition)).join('\n');
}

function collect(definition: DefinitionNode, document: DocumentNode, found: Map<string, FragmentDefinitionNode>): void {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value);
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || found.has(name.value)) return;
      found.set(name.value, fragment);
      collect(fragment, document, found);
    },
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
