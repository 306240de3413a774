import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';

/** One fetch from a subgraph. */
export type SubgraphFetch = {
  readonly query: string;
  /** The query, parsed. */
  readonly document: DocumentNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** The request's context; Apollo hands it on as any object. */
  readonly context: object;
};

export type SubgraphAnswer = { readonly data?: Record<string, unknown> | null | undefined; readonly errors?: readonly GraphQLFormattedError[] | undefined };

/** A subgraph, wherever it runs. It throws when it cannot be asked at all. */
export type SubgraphSource = (fetch: SubgraphFetch) => Promise<SubgraphAnswer>;

/** A source as Apollo's gateway takes it. */
export function dataSource(source: SubgraphSource): GraphQLDataSource {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) return { data: null };
      const { query = '', variables = {}, operationName } = options.request;
      const { data, errors } = await source({ query, variables, operationName, document: options.document, context: options.context });
      return { data: data ?? null, ...(errors === undefined ? {} : { errors }) };
    },
  };
}
