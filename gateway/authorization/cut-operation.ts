import {
  Kind, visit, type FieldNode, type GraphQLObjectType, type GraphQLSchema, type InlineFragmentNode, type OperationDefinitionNode,
  type SelectionNode, type SelectionSetNode,
} from 'graphql';
import type { Verdicts } from './guard-schema.ts';
import { isMetaField, narrowed, typesBehind, type ObjectTypes } from './possible-types.ts';

/** What is left of an operation for the gateway to plan. */
export type CutOperation = {
  /** Null when nothing is left that a subgraph or introspection could answer. */
  readonly definition: OperationDefinitionNode | null;
  /** Fields of the full operation whose value has to be mended afterwards, because something below them was cut or added. */
  readonly mended: ReadonlySet<FieldNode>;
};

type Cut = { readonly schema: GraphQLSchema; readonly verdicts: Verdicts; readonly mended: Set<FieldNode> };
type Kept = { readonly selections: SelectionNode[]; readonly changed: boolean };

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Keeps of an expanded operation what was allowed by name; what was refused, or never asked about, is gone. A field that
 * is allowed on some of the types that may stand there is kept on those. Variables that nothing uses any more are dropped.
 */
export function cutOperation(schema: GraphQLSchema, full: OperationDefinitionNode, verdicts: Verdicts): CutOperation {
  const cut: Cut = { schema, verdicts, mended: new Set() };
  const root = schema.getRootType(full.operation);
  const kept = root == null ? { selections: [] } : keepSelections(cut, full.selectionSet, [root]);
  if (kept.selections.length === 0) return { definition: null, mended: cut.mended };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: kept.selections };
  return { definition: withUsedVariables({ ...full, selectionSet }), mended: cut.mended };
}

function keepSelections(cut: Cut, set: SelectionSetNode, types: ObjectTypes): Kept {
  const parts = set.selections.map((node) => keepSelection(cut, node, types));
  return { selections: parts.flatMap((part) => part.selections), changed: parts.some((part) => part.changed) };
}

function keepSelection(cut: Cut, node: SelectionNode, types: ObjectTypes): Kept {
  if (node.kind === Kind.FIELD) return keepField(cut, node, types);
  if (node.kind === Kind.FRAGMENT_SPREAD) return { selections: [], changed: true };
  const inner = keepSelections(cut, node.selectionSet, narrowed(cut.schema, types, node.typeCondition));
  if (inner.selections.length === 0) return inner;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: inner.selections };
  return { selections: [{ ...node, selectionSet }], changed: inner.changed };
}

function keepField(cut: Cut, node: FieldNode, types: ObjectTypes): Kept {
  if (isMetaField(node)) return { selections: [node], changed: false };
  const verdicts = cut.verdicts.get(node);
  const allowed = types.filter((type) => verdicts?.get(type.name) === null);
  if (allowed.length === types.length) {
    const kept = keepBelow(cut, node, types);
    return { selections: [kept], changed: cut.mended.has(node) };
  }
  return { selections: allowed.map((type) => onType(type, keepBelow(cut, node, [type]))), changed: true };
}

/** Where something changed below, `__typename` tells the mending which type stands there; an empty set needs a field anyway. */
function keepBelow(cut: Cut, node: FieldNode, types: ObjectTypes): FieldNode {
  if (node.selectionSet === undefined) return node;
  const behind = typesBehind(cut.schema, types, node.name.value);
  const inner = keepSelections(cut, node.selectionSet, behind);
  const isEmpty = inner.selections.length === 0;
  if (inner.changed || isEmpty) cut.mended.add(node);
  const needsType = isEmpty || (inner.changed && behind.length > 1);
  const selections = needsType ? [TYPENAME, ...inner.selections] : inner.selections;
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function onType(type: GraphQLObjectType, field: FieldNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}

function withUsedVariables(definition: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(definition, { VariableDefinition: () => false, Variable: (node) => void used.add(node.name.value) });
  const variableDefinitions = definition.variableDefinitions?.filter((each) => used.has(each.variable.name.value)) ?? [];
  return { ...definition, variableDefinitions };
}
