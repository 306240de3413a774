import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether an operation selects one of these fields directly in the field being resolved; for what is dear to find out and not always wanted. */
export function asksFor(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  return info.fieldNodes.some((node) => selects(node.selectionSet, fields, info));
}

function selects(selections: SelectionSetNode | undefined, fields: readonly string[], info: GraphQLResolveInfo): boolean {
  return selections?.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return fields.includes(selection.name.value);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return selects(fragment?.selectionSet, fields, info);
  }) ?? false;
}
