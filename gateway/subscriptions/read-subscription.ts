import { getArgumentValues, GraphQLError, Kind, parse, validate, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { graphError } from '#graph';
import { checkDocument, DOCUMENT_LIMITS, MAX_TOKENS } from '../limits/document-limits.ts';
import { SOURCES, type Source } from './sources.ts';

/** What a client wants to follow, in its own words. */
export type Subscription = {
  readonly document: DocumentNode;
  readonly name: string | null;
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly FragmentDefinitionNode[];
  readonly field: FieldNode;
  readonly source: Source;
  /** The id of what is followed, and the cursor to begin after. */
  readonly id: string;
  readonly after: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
};

export type Asked = { readonly query: string; readonly operationName?: string | null | undefined; readonly variables?: Readonly<Record<string, unknown>> | null | undefined };

/** Reads a subscription within the limits of every document. Throws GraphQLErrors with codes: parse, validation, limits, input; BAD_REQUEST for a query or mutation. */
export function readSubscription(schema: GraphQLSchema, { query, operationName, variables }: Asked): Subscription {
  const document = parsed(query);
  const tooLarge = checkDocument(document, DOCUMENT_LIMITS);
  if (tooLarge !== null) throw tooLarge;
  const [invalid] = validate(schema, document, undefined, { maxErrors: 1 });
  if (invalid !== undefined) throw graphError('GRAPHQL_VALIDATION_FAILED', invalid.message.replace(/ ?Did you mean .*\?$/s, ''));
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName == null ? operations.length === 1 : name?.value === operationName);
  if (operation === undefined) throw graphError('BAD_REQUEST', 'The document has no such operation.');
  const [field, ...more] = operation.selectionSet.selections;
  const source = field?.kind === Kind.FIELD ? SOURCES[field.name.value] : undefined;
  if (operation.operation !== 'subscription') throw graphError('BAD_REQUEST', 'Only subscriptions are served over WebSocket. Send queries and mutations with POST.');
  if (field?.kind !== Kind.FIELD || source === undefined || more.length > 0) throw graphError('GRAPHQL_VALIDATION_FAILED', 'A subscription has one field of Subscription, written out.');
  const given = argumentsOf(schema, field, variables ?? {});
  const after = source.replay === null ? null : given[source.replay.argument];
  return {
    document, operation, field, source, variables: variables ?? {}, name: operation.name?.value ?? null,
    fragments: document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
    id: String(given[source.argument]).toLowerCase(), after: typeof after === 'string' ? after : null,
  };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    throw error instanceof GraphQLError ? graphError('GRAPHQL_PARSE_FAILED', error.message) : error;
  }
}

function argumentsOf(schema: GraphQLSchema, field: FieldNode, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const definition = schema.getSubscriptionType()?.getFields()[field.name.value];
  if (definition === undefined) throw graphError('GRAPHQL_VALIDATION_FAILED', 'There is no such subscription.');
  try {
    return getArgumentValues(definition, field, variables);
  } catch (error) {
    throw error instanceof GraphQLError ? graphError('BAD_USER_INPUT', error.message) : error;
  }
}
