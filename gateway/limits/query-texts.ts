import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { isUnreadable } from '#graph';

/** Characters of the longest text that a query may look for: slugs, numbers, ids, search words, cursors. */
const LONGEST = 1_000;
/** Entries of the longest list that a filter may hold, and how deep a value may go. */
const MOST_VALUES = 1_000;

const literals = new WeakMap<DocumentNode, string | null>();

/**
 * What is wrong with the texts that a query looks for, as a sentence; null when they can be read. Nothing in the shop is called so,
 * and no subgraph has to look. What a mutation writes is checked by its domain, which can say at which field.
 */
export function unreadableText(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): string | null {
  if (operation.operation === 'mutation') return null;
  const known = literals.get(document);
  const inDocument = known === undefined ? lookThrough(document) : known;
  literals.set(document, inDocument);
  return inDocument ?? wrongIn(variables, { left: MOST_VALUES });
}

function lookThrough(document: DocumentNode): string | null {
  let found: string | null = null;
  visit(document, { [Kind.STRING]: ({ value }) => { found ??= wrongWith(value); } });
  return found;
}

function wrongIn(value: unknown, budget: { left: number }): string | null {
  if (typeof value === 'string') return wrongWith(value);
  if (typeof value !== 'object' || value === null) return null;
  for (const each of Object.values(value)) {
    budget.left -= 1;
    if (budget.left < 0) return `A query looks for at most ${MOST_VALUES} values.`;
    const wrong = wrongIn(each, budget);
    if (wrong !== null) return wrong;
  }
  return null;
}

function wrongWith(text: string): string | null {
  if (text.length > LONGEST) return `A query looks for texts of at most ${LONGEST} characters.`;
  return isUnreadable(text) ? 'A text in this query holds characters that cannot be shown.' : null;
}
