import { clientOperations } from '../schema/client-operations.ts';

export type Variables = Readonly<Record<string, unknown>>;

const queries = new Map([...clientOperations].map(([name, document]) => [name, JSON.stringify(document)]));

/** What a client sends for one of its operations, by its name. */
export function bodyOf(operation: string, variables: Variables): string {
  const query = queries.get(operation);
  if (query === undefined) throw new Error(`schema/operations has no ${operation}`);
  return `{"operationName":"${operation}","query":${query},"variables":${JSON.stringify(variables)}}`;
}
