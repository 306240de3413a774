import {
  getOperationAST, Kind,
  type DirectiveNode, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionNode,
} from 'graphql';

/** The operation of a document that is to run, and what is known about it without variables. */
export type FoundOperation = {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that @skip and @include ask for: they decide which fields run at all. */
  readonly conditionVariables: readonly string[];
  /** True when an alias begins with two underscores. The gateway would take the value under it for a type's name. */
  readonly hasReservedAlias: boolean;
};

const known = new WeakMap<DocumentNode, Map<string, FoundOperation>>();

/** Finds the operation to run; null when the document has none of that name. Remembered as long as the document lives. */
export function findOperation(document: DocumentNode, operationName: string | null | undefined): FoundOperation | null {
  const byName = known.get(document) ?? new Map<string, FoundOperation>();
  known.set(document, byName);
  const key = operationName ?? '';
  const remembered = byName.get(key);
  if (remembered !== undefined) return remembered;
  const definition = getOperationAST(document, operationName);
  if (definition == null) return null;
  const found = inspect(definition, fragmentsOf(document));
  byName.set(key, found);
  return found;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** One pass over what the operation reaches; each fragment is looked at once, however often it is spread. */
function inspect(definition: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FoundOperation {
  const waiting: SelectionNode[] = [...definition.selectionSet.selections];
  const spread = new Set<string>();
  const variables = new Set<string>();
  let hasReservedAlias = false;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const name of conditionVariablesOf(node.directives)) variables.add(name);
    if (node.kind !== Kind.FRAGMENT_SPREAD) {
      if (node.kind === Kind.FIELD && node.alias?.value.startsWith('__') === true) hasReservedAlias = true;
      waiting.push(...(node.selectionSet?.selections ?? []));
    } else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      waiting.push(...(fragments.get(node.name.value)?.selectionSet.selections ?? []));
    }
  }
  return { definition, fragments, conditionVariables: [...variables], hasReservedAlias };
}

function conditionVariablesOf(directives: readonly DirectiveNode[] = []): string[] {
  return directives
    .filter((directive) => directive.name.value === 'skip' || directive.name.value === 'include')
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap((argument) => (argument.value.kind === Kind.VARIABLE ? [argument.value.name.value] : []));
}
