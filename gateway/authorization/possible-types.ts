import {
  getNamedType, isAbstractType, isObjectType, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef,
  type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, type NamedTypeNode,
} from 'graphql';

/** A place in an operation, seen by the object types that may stand there. */
export type ObjectTypes = readonly GraphQLObjectType[];

/** Fields of introspection, `__typename` among them: always allowed, never sent to a rule. */
export function isMetaField(node: FieldNode): boolean {
  return node.name.value.startsWith('__');
}

/** The name under which the field's value stands in the answer. */
export function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

/** The definition of a field on an object type, meta fields included; null where a document was not validated. */
export function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | null {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return type.getFields()[name] ?? null;
}

/** The object types that a field of any of the given types may lead to; empty for leaves. */
export function typesBehind(schema: GraphQLSchema, parents: ObjectTypes, name: string): ObjectTypes {
  const found = new Set<GraphQLObjectType>();
  for (const parent of parents) {
    const field = fieldOf(parent, name);
    if (field === null) continue;
    const type = getNamedType(field.type);
    if (isObjectType(type)) found.add(type);
    else if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) found.add(possible);
  }
  return [...found];
}

/** Those of the given types to which a fragment with this condition applies. */
export function narrowed(schema: GraphQLSchema, types: ObjectTypes, condition: NamedTypeNode | undefined): ObjectTypes {
  if (condition === undefined) return types;
  const name = condition.name.value;
  const target = schema.getType(name);
  return types.filter((type) => type.name === name || (isAbstractType(target) && schema.isSubType(target, type)));
}
