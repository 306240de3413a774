import { Kind, valueFromASTUntyped, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** A field at the top of an operation: its name, the key of its answer and its `input`. */
export type RootField = { readonly name: string; readonly responseKey: string; readonly input: unknown };

type Variables = Readonly<Record<string, unknown>>;

/** The fields at the top of an operation, aliases one by one, those of fragments too. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): RootField[] {
  return fieldsOf(document, operation.selectionSet).map((node) => ({
    name: node.name.value, responseKey: node.alias?.value ?? node.name.value, input: inputOf(node, operation, variables),
  }));
}

function fieldsOf(document: DocumentNode, set: SelectionSetNode): FieldNode[] {
  return set.selections.flatMap((node): FieldNode[] => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, node.selectionSet);
    const fragment = document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

function inputOf(node: FieldNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  const value = node.arguments?.find((each) => each.name.value === 'input')?.value;
  return value === undefined ? undefined : valueFromASTUntyped(value, { ...defaultsOf(operation), ...variables });
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(variableDefinitions.flatMap(({ variable, defaultValue }) =>
    (defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]])));
}
