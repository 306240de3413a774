import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { clientOperations } from '#testing';
import { buildSchema, isEnumType, isInputObjectType, isIntrospectionType, isNonNullType, isObjectType, isSpecifiedScalarType, Kind, parse, validate, type GraphQLNamedType } from 'graphql';
import { anyone, shared } from '../gateway/authorization/rule-kinds.ts';
import { checkRules } from '../gateway/authorization/check-rules.ts';
import { rules } from '../gateway/authorization/rules.ts';
import { compose } from '../schema/compose.ts';

const folder = path.resolve(import.meta.dirname, '../schema');
const committed = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const api = buildSchema(committed('api.graphql'));

/** What the clients send for domains that the graph does not have yet. An entry goes when its domain comes; nothing is ever added. */
const LATER: readonly string[] = [];

describe('the committed graph', () => {
  test('is what the subgraphs compose to, without an error or a hint', () => {
    const fresh = compose();
    expect(committed('supergraph.graphql')).toBe(fresh.supergraph);
    expect(committed('api.graphql')).toBe(fresh.api);
  });

  test.each([...clientOperations].filter(([name]) => !LATER.includes(name)))('serves %s', (_name, operation) => {
    expect(validate(api, parse(operation)).map((error) => error.message)).toEqual([]);
  });

  test('does not serve what is listed as later: else the list is stale', () => {
    expect(LATER.filter((name) => isServed(clientOperations.get(name) ?? '{ __typename }'))).toEqual([]);
  });

  test('has every input, enum and scalar of the clients that it has at all, with all that they rely on', () => {
    const relied = buildSchema(`${committed('inputs.graphql')}\ntype Query { none: Boolean }`);
    const missing = Object.values(relied.getTypeMap()).filter((type) => !isIntrospectionType(type)).flatMap((type) => missingIn(api.getType(type.name), type));
    expect(missing).toEqual([]);
  });

  test('describes every type, field, argument, input field and enum value', () => {
    expect(undescribed()).toEqual([]);
  });

  test('can answer the rest of a query when a field of it is refused', () => {
    expect(refusableAndNonNull()).toEqual([]);
  });

  test('F18 has a rule for every field, and a field for every rule', () => {
    expect(checkRules(api, rules)).toEqual([]);
  });
});

/** A graph without subscriptions finds nothing wrong in one, so its root is looked for too. */
function isServed(operation: string): boolean {
  const document = parse(operation);
  const roots = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [api.getRootType(definition.operation)] : []));
  return roots.every((root) => root != null) && validate(api, document).length === 0;
}

/** The fields that somebody may be refused and that cannot be null; mutations are all or nothing anyway. */
function refusableAndNonNull(): string[] {
  return Object.entries(rules).filter(([type]) => type !== 'Mutation').flatMap(([type, fields]) =>
    Object.entries(fields).filter(([name, rule]) => {
      const parent = api.getType(type);
      return rule !== anyone && rule !== shared && isObjectType(parent) && isNonNullType(parent.getFields()[name]?.type);
    }).map(([name]) => `${type}.${name}`));
}

function missingIn(ours: GraphQLNamedType | undefined, relied: GraphQLNamedType): string[] {
  if (ours === undefined) return [];
  if (isEnumType(relied) && isEnumType(ours)) {
    return relied.getValues().filter((value) => ours.getValue(value.name) == null).map((value) => `${relied.name}.${value.name}`);
  }
  if (isInputObjectType(relied) && isInputObjectType(ours)) {
    const fields = ours.getFields();
    return Object.values(relied.getFields()).filter((field) => String(fields[field.name]?.type) !== String(field.type)).map((field) => `${relied.name}.${field.name}: ${String(field.type)}`);
  }
  return [];
}

function undescribed(): string[] {
  const types = Object.values(api.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return types.flatMap((type) => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const own = type.description || roots.includes(type.name) ? [] : [type.name];
    if (isEnumType(type)) return [...own, ...type.getValues().filter((value) => !value.description).map((value) => `${type.name}.${value.name}`)];
    if (!isObjectType(type) && !isInputObjectType(type)) return own;
    const fields = Object.values(type.getFields());
    const bare = fields.filter((field) => !field.description).map((field) => `${type.name}.${field.name}`);
    const args = isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) => field.args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`))
      : [];
    return [...own, ...bare, ...args];
  });
}
