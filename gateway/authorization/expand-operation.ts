import {
  getDirectiveValues, getNamedType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isInterfaceType, isObjectType, Kind,
  type FieldNode, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionNode,
} from 'graphql';
import { graphError } from '#graph';
import type { FoundOperation } from './find-operation.ts';
import { fieldOf, narrowed, typesBehind, type ObjectTypes } from './possible-types.ts';

/**
 * An operation in its plainest form: no fragment spreads, no @skip and @include, inline fragments only where they choose
 * between types. Every node is fresh, so a field node stands for one place in the answer.
 */
export type ExpandedOperation = {
  readonly definition: OperationDefinitionNode;
  /** How many selections it has. */
  readonly size: number;
  /** True when there was a fragment on an interface or union: Apollo's gateway loses data under some of these. */
  readonly resolvedAbstractFragment: boolean;
};

/** Far above what limits/ lets through; here so that no road into the guard can be made to expand without end. */
const MAX_SELECTIONS = 20_000;

/** Where a selection stands: the type that the document names, and the object types that can really be there. */
type Place = { readonly declared: GraphQLNamedType; readonly types: ObjectTypes };

type Expansion = {
  readonly schema: GraphQLSchema;
  readonly found: FoundOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  size: number;
  resolvedAbstractFragment: boolean;
};

/** Brings an operation into its plainest form for the given (coerced) variables. Throws a GraphQLError on a null condition. */
export function expandOperation(
  schema: GraphQLSchema, found: FoundOperation, variables: Readonly<Record<string, unknown>>,
): ExpandedOperation {
  const expansion: Expansion = { schema, found, variables, size: 0, resolvedAbstractFragment: false };
  const root = schema.getRootType(found.definition.operation);
  if (root == null) throw graphError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${found.definition.operation}.`);
  const selections = expandSelections(expansion, found.definition.selectionSet.selections, { declared: root, types: [root] });
  return {
    definition: { ...found.definition, selectionSet: { kind: Kind.SELECTION_SET, selections } },
    size: expansion.size,
    resolvedAbstractFragment: expansion.resolvedAbstractFragment,
  };
}

function expandSelections(expansion: Expansion, selections: readonly SelectionNode[], place: Place): SelectionNode[] {
  return selections.flatMap((node) => {
    if (!runs(expansion, node)) return [];
    expansion.size += 1;
    if (expansion.size > MAX_SELECTIONS) throw graphError('COST_LIMIT_EXCEEDED', 'The operation is too large.');
    return node.kind === Kind.FIELD ? [expandField(expansion, node, place)] : expandFragment(expansion, node, place);
  });
}

function expandField(expansion: Expansion, node: FieldNode, place: Place): FieldNode {
  const field = { ...node, directives: withoutConditions(node) };
  const declared = declaredType(place.declared, node.name.value);
  if (node.selectionSet === undefined || declared === null) return field;
  const types = typesBehind(expansion.schema, place.types, node.name.value);
  const selections = expandSelections(expansion, node.selectionSet.selections, { declared, types });
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/**
 * A fragment that applies to none of the types is left out. One that applies to all of them is replaced by its content,
 * if the declared type has the same fields: an object type, or the fragment's own.
 */
function expandFragment(
  expansion: Expansion, node: Exclude<SelectionNode, FieldNode>, { declared, types }: Place,
): SelectionNode[] {
  const content = node.kind === Kind.INLINE_FRAGMENT ? node : expansion.found.fragments.get(node.name.value);
  if (content === undefined) return [];
  const condition = content.typeCondition;
  const target = condition === undefined ? declared : expansion.schema.getType(condition.name.value) ?? declared;
  if (isAbstractType(target) && target !== declared) expansion.resolvedAbstractFragment = true;
  const remaining = narrowed(expansion.schema, types, condition);
  if (remaining.length === 0) return [];
  const isRedundant = isObjectType(declared) || target === declared;
  const inside = { declared: isRedundant ? declared : target, types: remaining };
  const selections = expandSelections(expansion, content.selectionSet.selections, inside);
  if (isRedundant || selections.length === 0) return selections;
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: condition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}

function declaredType(parent: GraphQLNamedType, name: string): GraphQLNamedType | null {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  const field = isObjectType(parent) ? fieldOf(parent, name) : parent.getFields()[name];
  return field == null ? null : getNamedType(field.type);
}

function runs(expansion: Expansion, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const variables = { ...expansion.variables };
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function withoutConditions(node: FieldNode): FieldNode['directives'] {
  return node.directives?.filter((directive) => directive.name.value !== 'skip' && directive.name.value !== 'include');
}
