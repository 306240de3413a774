import type { DocumentNode, GraphQLError } from 'graphql';
import { graphError, type ErrorCode } from '#graph';
import { measureDocument, type DocumentMeasure, type Size } from './document-measure.ts';

/** How large a document may be. Everything but the document's own figures counts with all fragments written out. */
export type DocumentLimits = {
  /** Characters of the source. */
  readonly length: number;
  /** Fields and fragments that one operation comes to. */
  readonly selections: number;
  readonly depth: number;
  readonly aliases: number;
  /** Fields at the top of a query, and of a mutation: fifty tries of a one-time password do not fit into one request. */
  readonly rootFields: number;
  readonly mutationFields: number;
  readonly directivesPerNode: number;
  readonly directivesPerOperation: number;
  readonly directivesPerDocument: number;
};

/** For `parseOptions.maxTokens`. The storefront's whole file of 45 operations has 1,937 tokens, its largest operation under 300. */
export const MAX_TOKENS = 5_000;

/**
 * The largest client operation comes to 93 selections (`OrderPlace`), depth 9, 5 root fields and 2 aliases; a mutation has
 * one field; none uses a directive. GraphiQL's introspection comes to 240 selections and depth 15.
 */
export const DOCUMENT_LIMITS: DocumentLimits = {
  length: 30_000,
  selections: 1_000,
  depth: 16,
  aliases: 20,
  rootFields: 20,
  mutationFields: 5,
  directivesPerNode: 4,
  directivesPerOperation: 40,
  directivesPerDocument: 100,
};

/**
 * Refuses a parsed document that is too large, in time linear in its text; null when it may go on to validation, whose
 * rules are not linear. COST_LIMIT_EXCEEDED with `cost` and `limit` for what it comes to written out, else
 * GRAPHQL_VALIDATION_FAILED. Every operation and every fragment has to keep the limits, used or not: validation visits all.
 */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): GraphQLError | null {
  const length = document.loc?.source.body.length ?? 0;
  if (length > limits.length) return tooLarge('long', length, limits.length);
  const measure = measureDocument(document);
  if (measure.fragmentCycle !== null) return refusal('GRAPHQL_VALIDATION_FAILED', `The fragment "${measure.fragmentCycle}" contains itself.`);
  return checkDirectives(measure, limits)
    ?? firstOf(measure.operations, ({ size }) => checkSize(size, limits))
    ?? firstOf(measure.fragments, (size) => checkSize(size, limits))
    ?? firstOf(measure.operations, ({ isMutation, size }) => checkRoot(isMutation, size, limits));
}

function checkSize(size: Size, limits: DocumentLimits): GraphQLError | null {
  if (size.selections > limits.selections) {
    const message = `The operation comes to ${size.selections} fields and fragments; ${limits.selections} are allowed.`;
    return refusal('COST_LIMIT_EXCEEDED', message, { cost: size.selections, limit: limits.selections });
  }
  if (size.depth > limits.depth) return tooLarge('deep', size.depth, limits.depth);
  if (size.aliases > limits.aliases) return tooMany('aliases', size.aliases, limits.aliases);
  if (size.directives > limits.directivesPerOperation) return tooMany('directives', size.directives, limits.directivesPerOperation);
  return null;
}

function checkRoot(isMutation: boolean, size: Size, limits: DocumentLimits): GraphQLError | null {
  const limit = isMutation ? limits.mutationFields : limits.rootFields;
  return size.rootFields > limit ? tooMany('fields at the top', size.rootFields, limit) : null;
}

function checkDirectives(measure: DocumentMeasure, limits: DocumentLimits): GraphQLError | null {
  if (measure.mostDirectivesOnOneNode > limits.directivesPerNode) {
    return tooMany('directives in one place', measure.mostDirectivesOnOneNode, limits.directivesPerNode);
  }
  if (measure.directives <= limits.directivesPerDocument) return null;
  return tooMany('directives', measure.directives, limits.directivesPerDocument);
}

function firstOf<Item>(items: readonly Item[], check: (item: Item) => GraphQLError | null): GraphQLError | null {
  for (const item of items) {
    const error = check(item);
    if (error !== null) return error;
  }
  return null;
}

function tooLarge(what: string, found: number, limit: number): GraphQLError {
  return refusal('GRAPHQL_VALIDATION_FAILED', `The document is too ${what}: ${found}, and ${limit} is the limit.`);
}

function tooMany(what: string, found: number, limit: number): GraphQLError {
  return refusal('GRAPHQL_VALIDATION_FAILED', `Too many ${what}: ${found}, and ${limit} are allowed.`);
}

function refusal(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return graphError(code, message, { ...extensions, http: { status: 400 } });
}
