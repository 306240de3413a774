import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clientOperations } from '#testing';
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';

const FOLDER = path.resolve(import.meta.dirname, '../schema');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

/** The graph as its clients see it. */
export const api = buildSchema(read('api.graphql'));

/** The names of the operations in a file of `schema/operations` that the graph serves now, in the file's order; subscriptions left out. */
export function servedOperations(file: 'storefront' | 'admin' | 'mobile'): string[] {
  const operations = parse(read(`operations/${file}.graphql`)).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operations.filter((each) => each.operation !== 'subscription').map(nameOf).filter(isServed);
}

function isServed(name: string): boolean {
  return validate(api, parse(clientOperations.get(name) ?? '')).length === 0;
}

function nameOf(operation: OperationDefinitionNode): string {
  if (operation.name === undefined) throw new Error('The clients name their operations');
  return operation.name.value;
}
