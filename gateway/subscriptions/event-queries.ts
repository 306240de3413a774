import { Kind, parse, print, visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';
import { fragmentsOf } from '../../schema/fragments-of.ts';
import type { Subscription } from './read-subscription.ts';

/** A query, ready to be asked. `key` is where its answer has what was asked for. */
export type EventQuery = { readonly query: string; readonly variables: Readonly<Record<string, unknown>>; readonly key: string };

/** Whether the viewer may see what is followed: its id, or null. */
export function reachQuery({ source, name, id }: Subscription): EventQuery {
  return { query: `query${name === null ? '' : ` ${name}`}($id: ID!) { ${source.reach}(id: $id) { id } }`, variables: { id }, key: source.reach };
}

/** What tells of the event with this id: the subscription's own selection, as a query. */
export function eventQuery(subscription: Subscription, id: string): EventQuery {
  const { source, field } = subscription;
  const key = field.alias?.value ?? field.name.value;
  const query = `query($aaryaId: ID!) { ${key}: ${source.query}(id: $aaryaId) { __typename } }`;
  return { query: withSelection(subscription, query, selectionsOf(field)), variables: { ...subscription.variables, aaryaId: id }, key };
}

/** A page of what came after a cursor, the oldest first; each node has its id as `aaryaId` besides what was asked for. */
export function replayQuery(subscription: Subscription, { connection, after }: { connection: string; after: string }): EventQuery {
  const { source, field, id } = subscription;
  const query = `query($aaryaId: ID!, $aaryaAfter: String!) { ${source.reach}(id: $aaryaId) { ${connection}(first: 100, after: $aaryaAfter) { nodes { aaryaId: id __typename } pageInfo { hasNextPage endCursor } } } }`;
  const [idField] = selectionsOf(fieldAt(parse('{ aaryaId: id }')).selections);
  const selections = idField === undefined ? selectionsOf(field) : [idField, ...selectionsOf(field)];
  return { query: withSelection(subscription, query, selections), variables: { ...subscription.variables, aaryaId: id, aaryaAfter: after }, key: source.reach };
}

function selectionsOf(parent: FieldNode | readonly SelectionNode[] | undefined): readonly SelectionNode[] {
  return parent === undefined ? [] : 'kind' in parent ? parent.selectionSet?.selections ?? [] : parent;
}

function fieldAt({ definitions: [first] }: DocumentNode): { selections: readonly SelectionNode[] } {
  return { selections: first?.kind === Kind.OPERATION_DEFINITION ? first.selectionSet.selections : [] };
}

/** The query with the selection in place of the selection set that holds `__typename`, the fragments and the variables that it uses. */
function withSelection({ operation, fragments, name }: Subscription, query: string, selections: readonly SelectionNode[]): string {
  const skeleton = visit(parse(query), {
    SelectionSet: (set) => set.selections.some((each) => each.kind === Kind.FIELD && each.name.value === '__typename') ? { ...set, selections } : undefined,
  });
  const [first] = skeleton.definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The skeleton is one operation');
  const used = fragmentsOf(first, fragments);
  const names = new Set<string>();
  for (const definition of [first, ...used]) visit(definition, { Variable: ({ name: variable }) => { names.add(variable.value); } });
  const variableDefinitions = [...first.variableDefinitions ?? [], ...(operation.variableDefinitions ?? []).filter(({ variable }) => names.has(variable.name.value))];
  return print({ kind: Kind.DOCUMENT, definitions: [{ ...first, name: name === null ? undefined : { kind: Kind.NAME, value: name }, variableDefinitions }, ...used] });
}
