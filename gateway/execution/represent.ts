import { isAbstractType, type GraphQLSchema } from 'graphql';
import { isData, type Data } from './data.ts';
import type { RequiredSelection } from './query-plan.ts';

/** What a subgraph has to know of an entity to go on with it; null when the entity is none of its types, or lacks a part of its key. */
export function represent(schema: GraphQLSchema, entity: Data, required: readonly RequiredSelection[]): Data | null {
  const representation: Data = {};
  for (const selection of required) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      const value = Object.hasOwn(entity, name) ? entity[name] : undefined;
      if (value === undefined) return null;
      representation[name] = selection.selections === undefined ? value : representValue(schema, value, selection.selections);
    } else if (isOfType(schema, entity, selection.typeCondition)) {
      const part = represent(schema, entity, selection.selections);
      if (part === null) return null;
      Object.assign(representation, part);
    }
  }
  return '__typename' in representation ? representation : null;
}

function representValue(schema: GraphQLSchema, value: unknown, required: readonly RequiredSelection[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => representValue(schema, item, required));
  return isData(value) ? { ...represent(schema, value, required) } : null;
}

function isOfType(schema: GraphQLSchema, entity: Data, condition: string | undefined): boolean {
  const name = entity['__typename'];
  if (condition === undefined || typeof name !== 'string') return false;
  if (name === condition) return true;
  const wanted = schema.getType(condition);
  const type = schema.getType(name);
  return isAbstractType(wanted) && type !== undefined && 'getInterfaces' in type && schema.isSubType(wanted, type);
}
