import {
  getNamedType, getNullableType, isCompositeType, isListType, isObjectType, Kind, valueFromASTUntyped,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MAXIMUM_PAGE_SIZE } from '#graph';

type Variables = Readonly<Record<string, unknown>>;

/** A field that costs something, ready to be priced with the variables of a request. */
export type Priced = {
  readonly responseKey: string;
  /** Points for each object that stands there. */
  readonly weight: number;
  readonly isList: boolean;
  /** The `first` of the field itself; null when it has none. */
  readonly first: ((variables: Variables) => number) | null;
  readonly below: readonly Priced[];
};

/** Of a list whose length no argument says: images, lines, variants. */
const ASSUMED_LENGTH = 10;
const MUTATION_WEIGHT = 10;
/** Counting reads every row that the list would have. */
const WEIGHTS: Readonly<Record<string, number>> = { totalCount: 5, dashboard: 100, salesReport: 50, facets: 10 };

const remembered = new WeakMap<OperationDefinitionNode, readonly Priced[]>();

/**
 * What of an operation costs something, worked out once for each parsed document: an object is one point, a scalar none, a
 * mutation ten. @skip and @include are not looked at: who sends a dear field pays for it. Written-out fragments are bounded by
 * the document limits, which come before.
 */
export function pricedOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): readonly Priced[] {
  const known = remembered.get(operation);
  if (known !== undefined) return known;
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
  const root = schema.getRootType(operation.operation);
  const priced = root == null ? [] : priceSet({ schema, fragments, operation }, operation.selectionSet, root);
  remembered.set(operation, priced);
  return priced;
}

/** What the operation costs at most, pages taken as full and other lists as ten long. At least one point. */
export function requestedCost(priced: readonly Priced[], variables: Variables): number {
  return Math.max(1, priced.reduce((sum, field) => sum + requestedOf(field, variables, null), 0));
}

/** `page` is the size of the page whose connection this field is in: its list is as long. */
function requestedOf(field: Priced, variables: Variables, page: number | null): number {
  const first = field.first === null ? null : field.first(variables);
  const times = field.isList ? (first ?? page ?? ASSUMED_LENGTH) : 1;
  const passedOn = field.isList ? null : first;
  return times * field.below.reduce((sum, each) => sum + requestedOf(each, variables, passedOn), field.weight);
}

/** What the operation cost by its answer: a point for each object that there was. At least one. */
export function actualCost(priced: readonly Priced[], data: unknown): number {
  return Math.max(1, actualOf(priced, data));
}

function actualOf(priced: readonly Priced[], data: unknown): number {
  if (!isData(data)) return 0;
  return priced.reduce((sum, field) => sum + spentOn(field, data[field.responseKey]), 0);
}

function spentOn(field: Priced, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + spentOn(field, item), 0);
  return field.weight + actualOf(field.below, value);
}

type Pricing = { readonly schema: GraphQLSchema; readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>; readonly operation: OperationDefinitionNode };

function priceSet(pricing: Pricing, set: SelectionSetNode, type: GraphQLCompositeType): Priced[] {
  return set.selections.flatMap((node): Priced[] => {
    if (node.kind === Kind.FIELD) return priceField(pricing, node, type);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? pricing.fragments.get(node.name.value) : node;
    if (fragment === undefined) return [];
    const narrowed = fragment.typeCondition === undefined ? type : pricing.schema.getType(fragment.typeCondition.name.value);
    return narrowed !== undefined && isCompositeType(narrowed) ? priceSet(pricing, fragment.selectionSet, narrowed) : [];
  });
}

function priceField(pricing: Pricing, node: FieldNode, parent: GraphQLCompositeType): Priced[] {
  const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
  if (field === undefined) return [];
  const type = getNamedType(field.type);
  const isObject = isCompositeType(type);
  const below = isObject && node.selectionSet !== undefined ? priceSet(pricing, node.selectionSet, type) : [];
  const isMutation = isObjectType(parent) && parent === pricing.schema.getMutationType();
  const weight = WEIGHTS[field.name] ?? (isMutation ? MUTATION_WEIGHT : isObject ? 1 : 0);
  if (weight === 0 && below.length === 0) return [];
  return [{ responseKey: node.alias?.value ?? field.name, weight, isList: isListType(getNullableType(field.type)), first: firstOf(pricing, node, field), below }];
}

/** The page size that a field asks for, within what any list gives: a size beyond that is refused by the list itself. */
function firstOf({ operation }: Pricing, node: FieldNode, field: GraphQLField<unknown, unknown>): Priced['first'] {
  const argument = field.args.find((each) => each.name === 'first');
  if (argument === undefined) return null;
  const given = node.arguments?.find((each) => each.name.value === 'first')?.value;
  const usual = sizeOf(argument.defaultValue) ?? ASSUMED_LENGTH;
  if (given?.kind !== Kind.VARIABLE) {
    const size = sizeOf(given === undefined ? null : valueFromASTUntyped(given)) ?? usual;
    return () => size;
  }
  const name = given.name.value;
  const declared = operation.variableDefinitions?.find((each) => each.variable.name.value === name)?.defaultValue;
  const otherwise = sizeOf(declared === undefined ? null : valueFromASTUntyped(declared)) ?? usual;
  return (variables) => sizeOf(variables[name]) ?? otherwise;
}

function sizeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(MAXIMUM_PAGE_SIZE, Math.max(0, value)) : null;
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
