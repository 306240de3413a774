/**
 * The one place that names what the cache keeps and what it keeps it for; no other code puts a key together. Keeps F12.
 *
 * A topic is something whose changes the database notes (`platform.note_changes_of` in the migrations): a kind of thing as a whole,
 * or one thing of it. The database names them `KIND` and `KIND:ID` by the same rule.
 */
export const topics = {
  /** Whatever shows in the catalogue of any product: its texts, variants, prices, images, rating, whether it is on sale and in stock. */
  products: 'product',
  product: (id: string) => part('product', id),
  /** The category tree, which is read as a whole. */
  categories: 'category',
  /** How many pieces of a variant there are. */
  stock: (variantId: string) => part('stock', variantId),
  /** What buyers wrote: about anything, about one product. */
  reviews: 'review',
  reviewsOf: (productId: string) => part('review', productId),
  /** How the products rank by pieces sold. */
  bestSellers: 'best_seller',
  /** The index that products are searched in. */
  search: 'search',
  /** What no change is noted of, such as another service's answer: whatever depends on it is not kept. */
  elsewhere: 'elsewhere',
} as const;

/** The names of cached values, inside their own cache. */
export const keys = {
  /** The answer to a public operation: by its text or the text's hash, its name, and its variables in one form. */
  answer: (document: string, operationName: string | null, variables: string) => [document, operationName ?? '', variables].join('\n'),
};

/** Where a value, or the right to compute it, stands in Redis. `database` tells the shops that share a Redis apart. */
export const redisKeys = {
  value: (database: string, cache: string, key: string) => `aarya:${database}:cache:${cache}:${key}`,
  /** A document by the hash of its text, which is the same in all shops. */
  document: (hash: string) => `aarya:document:${hash}`,
  claim: (database: string, cache: string, key: string) => `aarya:${database}:claim:${cache}:${key}`,
};

/** Topics without those that another of them covers: whoever depends on all products need not name each. */
export function withoutCovered(found: ReadonlySet<string>): string[] {
  return [...found].filter((topic) => {
    const colon = topic.indexOf(':');
    return colon < 0 || !found.has(topic.slice(0, colon));
  });
}

function part(kind: string, id: string): string {
  return `${kind}:${id}`;
}
