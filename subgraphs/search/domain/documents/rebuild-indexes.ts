import type { Context } from '#context';
import { hasMeilisearch } from '../meilisearch/call-meilisearch.ts';
import { rebuildMeilisearch } from '../meilisearch/rebuild-meilisearch.ts';
import type { Engine } from './edition.ts';
import { rebuildDocuments } from './rebuild-documents.ts';

export type Rebuilt = { readonly engine: Engine; readonly products: number | null };

/** Makes the index of every engine in use anew; `products` is null where another rebuild began meanwhile. */
export async function rebuildIndexes(context: Context, onProgress?: (engine: Engine, products: number) => void): Promise<Rebuilt[]> {
  const postgresql: Rebuilt = { engine: 'POSTGRESQL', products: await rebuildDocuments(context, (products) => onProgress?.('POSTGRESQL', products)) };
  if (!hasMeilisearch(context)) return [postgresql];
  return [postgresql, { engine: 'MEILISEARCH', products: await rebuildMeilisearch(context, (products) => onProgress?.('MEILISEARCH', products)) }];
}
