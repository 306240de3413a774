import { Kind, visit, type DocumentNode } from 'graphql';

/** True for a document with introspection in it; `__typename` does not count. */
export function asksAboutSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    [Kind.FIELD](field) {
      if (field.name.value === '__schema' || field.name.value === '__type') asks = true;
    },
  });
  return asks;
}
