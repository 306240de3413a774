import {
  Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';

/** How large a piece of a document is with all fragments written out; worked out without writing them out. */
export type Size = {
  /** Fields, inline fragments and spreads, each as often as it would be executed. */
  readonly selections: number;
  /** Fields one below the other. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields at the top, with those of fragments. */
  readonly rootFields: number;
};

export type MeasuredOperation = { readonly isMutation: boolean; readonly size: Size };

/** The sizes of a document's operations and fragments, and what is counted over the document as it is written. */
export type DocumentMeasure = {
  readonly operations: readonly MeasuredOperation[];
  readonly fragments: readonly Size[];
  /** The name of a fragment that contains itself. */
  readonly fragmentCycle: string | null;
  readonly directives: number;
  readonly mostDirectivesOnOneNode: number;
  /** Nodes looked at: linear in the document, whatever it comes to written out. */
  readonly visited: number;
};

type Measuring = {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly sizes: Map<FragmentDefinitionNode, Size | 'being measured'>;
  fragmentCycle: string | null;
  directives: number;
  mostDirectivesOnOneNode: number;
  visited: number;
};

const NOTHING: Size = { selections: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/** Counting stops here: above any limit, and exact when two of them are added. */
const ENOUGH = 2 ** 40;

/**
 * Measures every operation and fragment of a parsed document in one visit of each node: a fragment is measured once and
 * its size is added where it is spread, so 2^30 written-out selections cost as much as the text that stands for them.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const definitions = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(definitions.map((each) => [each.name.value, each]));
  const measuring: Measuring = { fragments, sizes: new Map(), fragmentCycle: null, directives: 0, mostDirectivesOnOneNode: 0, visited: 0 };
  const operations = document.definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .map((each) => ({ isMutation: each.operation === 'mutation', size: sizeOfOperation(measuring, each) }));
  const sizes = definitions.map((each) => sizeOfFragment(measuring, each));
  const { fragmentCycle, directives, mostDirectivesOnOneNode, visited } = measuring;
  return { operations, fragments: sizes, fragmentCycle, directives, mostDirectivesOnOneNode, visited };
}

function sizeOfOperation(measuring: Measuring, operation: OperationDefinitionNode): Size {
  const carriers = [operation, ...(operation.variableDefinitions ?? [])];
  const directives = carriers.reduce((sum, node) => sum + look(measuring, node), 0);
  return add({ ...NOTHING, directives }, sizeOfSet(measuring, operation.selectionSet));
}

function sizeOfFragment(measuring: Measuring, fragment: FragmentDefinitionNode): Size {
  const known = measuring.sizes.get(fragment);
  if (known === 'being measured') {
    measuring.fragmentCycle = fragment.name.value;
    return NOTHING;
  }
  if (known !== undefined) return known;
  measuring.sizes.set(fragment, 'being measured');
  look(measuring, fragment);
  const size = sizeOfSet(measuring, fragment.selectionSet);
  measuring.sizes.set(fragment, size);
  return size;
}

function sizeOfSet(measuring: Measuring, set: SelectionSetNode): Size {
  return set.selections.reduce((sum, node) => add(sum, sizeOfSelection(measuring, node)), NOTHING);
}

function sizeOfSelection(measuring: Measuring, node: SelectionNode): Size {
  if (node.kind === Kind.FIELD) return sizeOfField(measuring, node);
  const own: Size = { ...NOTHING, selections: 1, directives: look(measuring, node) };
  if (node.kind === Kind.INLINE_FRAGMENT) return add(own, sizeOfSet(measuring, node.selectionSet));
  const fragment = measuring.fragments.get(node.name.value);
  return fragment === undefined ? own : add(own, sizeOfFragment(measuring, fragment));
}

function sizeOfField(measuring: Measuring, node: FieldNode): Size {
  const own: Size = { ...NOTHING, selections: 1, directives: look(measuring, node), aliases: node.alias === undefined ? 0 : 1 };
  const below = node.selectionSet === undefined ? NOTHING : sizeOfSet(measuring, node.selectionSet);
  return { ...add(own, below), depth: below.depth + 1, rootFields: 1 };
}

/** Counts a node and its directives. */
function look(measuring: Measuring, node: { readonly directives?: readonly unknown[] | undefined }): number {
  const count = node.directives?.length ?? 0;
  measuring.visited += 1;
  measuring.directives += count;
  measuring.mostDirectivesOnOneNode = Math.max(measuring.mostDirectivesOnOneNode, count);
  return count;
}

function add(one: Size, other: Size): Size {
  return {
    selections: Math.min(ENOUGH, one.selections + other.selections),
    depth: Math.max(one.depth, other.depth),
    aliases: Math.min(ENOUGH, one.aliases + other.aliases),
    directives: Math.min(ENOUGH, one.directives + other.directives),
    rootFields: Math.min(ENOUGH, one.rootFields + other.rootFields),
  };
}
