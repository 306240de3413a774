import type { Subgraph } from '#graph';
import { catalog } from './catalog/subgraph.ts';

/** Every subgraph of the graph, a lower domain before the ones that use it. */
export const subgraphs: readonly Subgraph[] = [catalog];
