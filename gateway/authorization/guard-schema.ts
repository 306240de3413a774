import {
  buildASTSchema, getNamedType, isAbstractType, isIntrospectionType, isObjectType, Kind, parse, printSchema, visit,
  type FieldNode, type GraphQLError, type GraphQLOutputType, type GraphQLResolveInfo, type GraphQLSchema,
  type NamedTypeNode, type TypeNode,
} from 'graphql';
import type { RuleContext } from './rule-kinds.ts';
import type { RuleMap } from './rule-map.ts';
import { applyMiddleware, deny, shield } from './shield-library.ts';

/** What the rules said: for each field of an operation and each object type it may stand on, null (allowed) or the refusal. */
export type Verdicts = Map<FieldNode, Map<string, GraphQLError | Error | null>>;

/** The context of one run over the guard schema. */
export type JudgementContext = RuleContext & {
  readonly verdicts: Verdicts;
  readonly judged: Set<string>;
  readonly numbers: Map<FieldNode, number>;
};

/**
 * A copy of the API schema on which an operation can be executed to ask the rules and nothing else. Nothing is non-null,
 * a list is one element (the rules are the same for each), an interface or union is one stub for every type it may be.
 * graphql-shield stands before the stubs; before shield stands the clerk that writes down what it said.
 */
export function guardSchema(apiSchema: GraphQLSchema, ruleMap: RuleMap): GraphQLSchema {
  const simplified = visit(parse(printSchema(apiSchema)), {
    FieldDefinition: (field) => ({ ...field, type: simplifiedType(apiSchema, field.type) }),
  });
  const schema = buildASTSchema(simplified, { assumeValid: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const stub = stubOf(schema, field.type);
      field.resolve = () => stub;
    }
  }
  const rules = shield(ruleMap, { fallbackRule: deny, allowExternalErrors: true });
  return applyMiddleware(schema, writeDown, rules);
}

function simplifiedType(apiSchema: GraphQLSchema, type: TypeNode): TypeNode {
  const named = namedTypeOf(type);
  return isAbstractType(apiSchema.getType(named.name.value)) ? { kind: Kind.LIST_TYPE, type: named } : named;
}

function namedTypeOf(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedTypeOf(type.type);
}

function stubOf(schema: GraphQLSchema, type: GraphQLOutputType): unknown {
  const named = getNamedType(type);
  if (isAbstractType(named)) return schema.getPossibleTypes(named).map((possible) => ({ __typename: possible.name }));
  return isObjectType(named) ? {} : null;
}

/**
 * The clerk. Interfaces below interfaces would be walked once for every combination of types; since the rules know only
 * the field and the type it stands on, the second visit to the same fields on the same type says nothing new and ends here.
 */
async function writeDown(
  ask: () => unknown, _parent: unknown, _args: unknown, context: JudgementContext, info: GraphQLResolveInfo,
): Promise<unknown> {
  const place = `${info.parentType.name} ${info.fieldNodes.map((node) => numberOf(context, node)).join()}`;
  if (context.judged.has(place)) return null;
  context.judged.add(place);
  const answer: unknown = await ask();
  const refusal = answer instanceof Error ? answer : null;
  for (const node of info.fieldNodes) {
    const byType = context.verdicts.get(node) ?? new Map<string, Error | null>();
    context.verdicts.set(node, byType.set(info.parentType.name, refusal));
  }
  return refusal === null ? answer : null;
}

function numberOf(context: JudgementContext, node: FieldNode): number {
  const known = context.numbers.get(node);
  if (known !== undefined) return known;
  context.numbers.set(node, context.numbers.size);
  return context.numbers.size - 1;
}
