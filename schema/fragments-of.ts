import { Kind, visit, type DefinitionNode, type FragmentDefinitionNode } from 'graphql';

/** The fragments that a definition uses, directly or through others, out of those given; an unknown name is left for validation to report. */
export function fragmentsOf(definition: DefinitionNode, fragments: readonly FragmentDefinitionNode[], found = new Map<string, FragmentDefinitionNode>()): FragmentDefinitionNode[] {
  visit(definition, {
    [Kind.FRAGMENT_SPREAD]({ name }) {
      const fragment = fragments.find((other) => other.name.value === name.value);
      if (fragment === undefined || found.has(name.value)) return;
      found.set(name.value, fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [...found.values()];
}
