import type { Readable } from 'node:stream';
import { groupRows } from './group-rows.ts';
import { readRows } from './rows.ts';

export type Survey = {
  /** How many products the file holds. */
  readonly products: number;
  /** The slugs whose rows stand in several places, and the line of the first. */
  readonly scattered: ReadonlyMap<string, number>;
};

/**
 * Reads a file from end to end before anything is written, so that a file which is no product export changes nothing and
 * a product whose rows do not follow each other is known at its first row. Keeps one short entry a product.
 */
export async function surveyFile(source: Readable): Promise<Survey> {
  const lines = new Map<string, number>();
  const scattered = new Map<string, number>();
  let products = 0;
  for await (const { slug, line } of groupRows(readRows(source))) {
    const first = slug === null ? undefined : lines.get(slug);
    if (slug !== null && first !== undefined) scattered.set(slug, first);
    else {
      products += 1;
      if (slug !== null) lines.set(slug, line);
    }
  }
  return { products, scattered };
}
