import type { Readable } from 'node:stream';
import type { Context } from '#context';
import type { ImportProduct } from './import-product.ts';
import { readProducts } from './read-products.ts';
import type { ReportEntry } from './report.ts';
import { surveyFile } from './survey-file.ts';
import { writeBatch, type OnStockCounted, type Outcome } from './write-batch.ts';

/** What became of the products of a file. `left out`: gift cards. */
export type ImportSummary = { created: number; updated: number; unchanged: number; refused: number; skipped: number };

export type ImportHooks = {
  readonly onStockCounted: OnStockCounted;
  /** Told of each problem and each note, in about the order of the file. */
  readonly onReport?: (entry: ReportEntry) => void;
  /** Told after each batch how many of the file's products have been dealt with. */
  readonly onProgress?: (done: number, products: number) => void;
};

/** A unit of work holds this many products or, when they are large, about this many variants. */
const BATCH_PRODUCTS = 150;
const BATCH_VARIANTS = 1500;

/**
 * Imports a Shopify product export. `open` gives the file from its beginning and is called twice: to look through it, then
 * to import it. Streams: what is held does not grow with the file but for one short entry a product (F34). Nothing of a
 * product with a problem is written, and the same file again changes nothing. Throws an ImportFileError for a file that is
 * no product export; nothing was written then.
 */
export async function importProducts(context: Context, open: () => Readable, hooks: ImportHooks): Promise<ImportSummary> {
  const survey = await surveyFile(open());
  const summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0 };
  let batch: ImportProduct[] = [];
  let variants = 0;
  const settle = (outcomes: readonly Outcome[]): void => {
    for (const { kind, entries } of outcomes) {
      summary[kind] += 1;
      for (const entry of entries) hooks.onReport?.(entry);
    }
  };
  const flush = async (): Promise<void> => {
    if (batch.length > 0) settle(await writeBatch(context, batch, hooks.onStockCounted));
    batch = [];
    variants = 0;
    hooks.onProgress?.(doneOf(summary), survey.products);
  };
  for await (const parsed of readProducts(open(), survey.scattered)) {
    for (const entry of parsed.entries) hooks.onReport?.(entry);
    if (parsed.kind === 'skipped' || parsed.kind === 'refused') summary[parsed.kind] += 1;
    if (parsed.kind !== 'read') continue;
    batch.push(parsed.product);
    variants += parsed.product.variants.length;
    if (batch.length >= BATCH_PRODUCTS || variants >= BATCH_VARIANTS) await flush();
  }
  await flush();
  return summary;
}

function doneOf(summary: ImportSummary): number {
  return Object.values(summary).reduce((sum, count) => sum + count, 0);
}
