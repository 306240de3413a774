import { withClient } from './postgres.ts';
import { connect } from './connection.ts';
import { nextPageOf } from './answers.ts';

/** A variant of which there is enough, with its product. */
export type Sample = { readonly variantId: string; readonly slug: string };

/** So many pieces a benchmark may take of one variant. */
const PIECES = 30;
const PAGES = 20;
const VARIANTS = 6000;

/** Variants that the visitors look at and buy, spread over the catalogue. */
export async function findSamples(url: string): Promise<Sample[]> {
  return withClient(url, async (client) => {
    const found = await client.query<Sample>(
      `select s.variant_id as "variantId", p.slug from inventory.stock_level s join catalog.product p on p.id = s.product_id
       where p.is_active and s.on_hand - s.reserved >= $1 order by md5(s.variant_id::text) limit $2`,
      [PIECES, VARIANTS],
    );
    return found.rows;
  });
}

/** Where the first pages of the list of products begin: visitors do not all look at the same one. The first one has no cursor. */
export async function findPages(origin: string): Promise<(string | null)[]> {
  const connection = connect(origin);
  try {
    const pages: (string | null)[] = [null];
    while (pages.length < PAGES) {
      const next = nextPageOf(await connection.run('ProductList', { after: pages.at(-1) ?? null }));
      if (next === null) break;
      pages.push(next);
    }
    return pages;
  } finally {
    await connection.close();
  }
}

/** The item for a visitor: everybody gets one, round and round. */
export function turn<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to take turns with.');
  return item;
}
