import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

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

/** `fragmentCycle` is the name of a fragment that contains itself, or null. `visited` counts the nodes looked at. */
export type DocumentMeasure = {
  readonly operations: readonly { readonly isMutation: boolean; readonly size: Size }[];
  readonly fragments: readonly Size[];
  readonly fragmentCycle: string | null;
  readonly directives: number;
  readonly mostDirectivesOnOneNode: number;
  readonly visited: number;
};

const NOTHING: Size = { selections: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/** Large enough for any limit, small enough that adding two of them stays exact. */
const ENOUGH = 2 ** 40;

/**
 * Measures every operation and fragment of a parsed document in one visit of each node: a fragment is measured once and
 * its size is added where it is spread, so 2^30 written-out selections cost as much as the text that stands for them.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const sizes = new Map<FragmentDefinitionNode, Size | 'being measured'>();
  let fragmentCycle: string | null = null;
  let directives = 0;
  let mostDirectivesOnOneNode = 0;
  let visited = 0;

  const operations = document.definitions.flatMap((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION) return [];
    const own = noteDirectives(each) + (each.variableDefinitions ?? []).reduce((sum, variable) => sum + noteDirectives(variable), 0);
    return [{ isMutation: each.operation === 'mutation', size: add(sizeOfSet(each.selectionSet), { ...NOTHING, directives: own }) }];
  });
  const measured = document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [sizeOfFragment(each)] : []));
  return { operations, fragments: measured, fragmentCycle, directives, mostDirectivesOnOneNode, visited };

  function sizeOfFragment(fragment: FragmentDefinitionNode): Size {
    const known = sizes.get(fragment);
    if (known === 'being measured') fragmentCycle = fragment.name.value;
    if (known !== undefined) return known === 'being measured' ? NOTHING : known;
    sizes.set(fragment, 'being measured');
    noteDirectives(fragment);
    const size = sizeOfSet(fragment.selectionSet);
    sizes.set(fragment, size);
    return size;
  }

  function sizeOfSet(set: SelectionSetNode): Size {
    return set.selections.reduce((sum, node) => add(sum, sizeOfSelection(node)), NOTHING);
  }

  function sizeOfSelection(node: SelectionNode): Size {
    const own: Size = { ...NOTHING, selections: 1, directives: noteDirectives(node) };
    if (node.kind === Kind.INLINE_FRAGMENT) return add(own, sizeOfSet(node.selectionSet));
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(node.name.value);
      return fragment === undefined ? own : add(own, sizeOfFragment(fragment));
    }
    const below = node.selectionSet === undefined ? NOTHING : sizeOfSet(node.selectionSet);
    const aliases = own.aliases + (node.alias === undefined ? 0 : 1);
    return { ...add({ ...own, aliases }, below), depth: below.depth + 1, rootFields: 1 };
  }

  /** Counts a node and its directives. */
  function noteDirectives(node: { readonly directives?: readonly unknown[] | undefined }): number {
    const count = node.directives?.length ?? 0;
    visited += 1;
    directives += count;
    mostDirectivesOnOneNode = Math.max(mostDirectivesOnOneNode, count);
    return count;
  }
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
