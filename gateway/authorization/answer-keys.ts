import {
  Kind, type FieldNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import type { Verdicts } from './guard-schema.ts';
import { fieldOf, isMetaField, narrowed, responseKey } from './possible-types.ts';
import { forbidden } from './rule-kinds.ts';

/** What was decided about an expanded operation. */
export type Outcome = {
  readonly schema: GraphQLSchema;
  readonly verdicts: Verdicts;
  /** Fields below which something was cut or added. */
  readonly mended: ReadonlySet<FieldNode>;
};

/** One key of an answer object: refused, copied as it is, or (with `below`) mended further down. */
export type AnswerKey = {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  readonly refusal: Error | null;
  readonly below: Selected | null;
};

/** Selection sets that are answered together, and the keys they give on each type once these were worked out. */
export type Selected = { readonly sets: readonly SelectionSetNode[]; readonly keys: Map<GraphQLObjectType, readonly AnswerKey[]> };

/** The keys of an object of the given type, in the order in which they were asked for. */
export function answerKeys(outcome: Outcome, selected: Selected, type: GraphQLObjectType): readonly AnswerKey[] {
  const known = selected.keys.get(type);
  if (known !== undefined) return known;
  const nodesByName = new Map<string, FieldNode[]>();
  for (const node of selected.sets.flatMap((set) => fieldsOn(outcome.schema, set, type))) {
    const name = responseKey(node);
    nodesByName.set(name, [...(nodesByName.get(name) ?? []), node]);
  }
  const keys = [...nodesByName].flatMap(([name, nodes]) => answerKey(outcome, { name, nodes, type }) ?? []);
  selected.keys.set(type, keys);
  return keys;
}

function fieldsOn(schema: GraphQLSchema, set: SelectionSetNode, type: GraphQLObjectType): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.FRAGMENT_SPREAD || narrowed(schema, [type], node.typeCondition).length === 0) return [];
    return fieldsOn(schema, node.selectionSet, type);
  });
}

function answerKey(outcome: Outcome, asked: { name: string; nodes: FieldNode[]; type: GraphQLObjectType }): AnswerKey | null {
  const { name, nodes, type } = asked;
  const [first] = nodes;
  const field = first === undefined ? null : fieldOf(type, first.name.value);
  if (first === undefined || field === null) return null;
  const verdict = isMetaField(first) ? null : outcome.verdicts.get(first)?.get(type.name);
  const sets = nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
  return {
    name, nodes, type: field.type,
    refusal: verdict === undefined ? forbidden() : verdict,
    below: nodes.some((node) => outcome.mended.has(node)) ? { sets, keys: new Map() } : null,
  };
}
