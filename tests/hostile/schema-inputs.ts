import { newId } from '#database';
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/** Where a text or an id stands in an input: names, and 0 for the one entry of a list. */
export type Leaf = { readonly path: readonly string[]; readonly kind: 'String' | 'ID' };

/** An input of a type with every field given, each of a plausible form. */
export function fullInput(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return fullInput(type.ofType);
  if (isListType(type)) return [fullInput(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, fullInput(field.type)]));
  switch (type.name) {
    case 'ID': return newId();
    case 'Boolean': return true;
    case 'Date': return '2026-11-25';
    case 'DateTime': return '2026-11-25T10:00:00Z';
    case 'String': return 'a text';
    default: return 1;
  }
}

/** Every text and id in an input of a type. */
export function leavesOf(type: GraphQLInputType, path: readonly string[] = []): Leaf[] {
  if (isNonNullType(type)) return leavesOf(type.ofType, path);
  if (isListType(type)) return leavesOf(type.ofType, [...path, '0']);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]));
  return !isEnumType(type) && (type.name === 'String' || type.name === 'ID') ? [{ path, kind: type.name }] : [];
}

/** A copy of an input with another value at a path. */
export function withValue(input: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(input)) return input.map((item, index) => (String(index) === key ? withValue(item, rest, value) : item));
  if (typeof input !== 'object' || input === null) throw new Error(`There is no ${key} in ${String(input)}`);
  return Object.fromEntries(Object.entries(input).map(([name, item]) => [name, name === key ? withValue(item, rest, value) : item]));
}
