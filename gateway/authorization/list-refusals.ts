import { Kind, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Verdicts } from './guard-schema.ts';
import { isMetaField, narrowed, responseKey, typesBehind, type ObjectTypes } from './possible-types.ts';
import { refusalAt } from './refusal.ts';

/**
 * One error for each refused place of an operation that will not run, outermost first: below a refused field nothing was
 * asked. The paths have no list positions, as there are no lists yet.
 */
export function listRefusals(schema: GraphQLSchema, definition: OperationDefinitionNode, verdicts: Verdicts): GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  const root = schema.getRootType(definition.operation);
  list(definition.selectionSet, root == null ? [] : [root], []);
  return [...errors.values()];

  function list(set: SelectionSetNode, types: ObjectTypes, path: readonly string[]): void {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) list(node.selectionSet, narrowed(schema, types, node.typeCondition), path);
      if (node.kind !== Kind.FIELD || isMetaField(node)) continue;
      const here = [...path, responseKey(node)];
      for (const verdict of types.map((type) => verdicts.get(node)?.get(type.name))) {
        if (verdict != null) errors.set(here.join('.'), refusalAt(verdict, [node], here));
      }
      if (node.selectionSet !== undefined) list(node.selectionSet, typesBehind(schema, types, node.name.value), here);
    }
  }
}
