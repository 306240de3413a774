/** The subgraphs of the graph, lowest first. */
export const SUBGRAPH_NAMES = [
  'accounts', 'catalog', 'inventory', 'promotions', 'cart', 'payments', 'orders', 'returns', 'reviews', 'search', 'support', 'insights',
] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

export function isSubgraphName(value: string): value is SubgraphName {
  return SUBGRAPH_NAMES.some((name) => name === value);
}
