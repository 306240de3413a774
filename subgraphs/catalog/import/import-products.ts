import type { Readable } from 'node:stream';
import type { Context } from '#context';
import type { ImportProduct } from './import-product.ts';
import type { ParsedProduct } from './parse-product.ts';
import { readProducts } from './read-products.ts';
import type { ReportEntry } from './report.ts';
import { surveyFile, type Survey } from './survey-file.ts';
import { writeBatch, type OnStockCounted, type Outcome } from './write-batch.ts';

/** How many products of a file were created, updated, found unchanged, refused for a problem, and skipped (gift cards). */
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
  const settle = ({ kind, entries }: Outcome | ParsedProduct): void => {
    if (kind !== 'read' && kind !== 'repeated') summary[kind] += 1;
    for (const entry of entries) hooks.onReport?.(entry);
  };
  const write = async (batch: readonly ImportProduct[]): Promise<void> => {
    for (const outcome of await writeBatch(context, batch, hooks.onStockCounted)) settle(outcome);
    hooks.onProgress?.(doneOf(summary), survey.products);
  };
  let writing = Promise.resolve();
  try {
    // While one batch is written the next is read; no third.
    for await (const batch of readBatches(open(), survey, settle)) {
      await writing;
      writing = write(batch);
      writing.catch(() => {}); // thrown where it is awaited
    }
  } finally {
    await writing;
  }
  hooks.onProgress?.(doneOf(summary), survey.products);
  return summary;
}

/** The products of a file in batches; what is not to be written is handed to `settle`, and so is what there is to say of the others. */
async function* readBatches(source: Readable, survey: Survey, settle: (parsed: ParsedProduct) => void): AsyncGenerator<ImportProduct[]> {
  let batch: ImportProduct[] = [];
  let variants = 0;
  for await (const parsed of readProducts(source, survey.scattered)) {
    settle(parsed);
    if (parsed.kind !== 'read') continue;
    batch.push(parsed.product);
    variants += parsed.product.variants.length;
    if (batch.length < BATCH_PRODUCTS && variants < BATCH_VARIANTS) continue;
    yield batch;
    batch = [];
    variants = 0;
  }
  if (batch.length > 0) yield batch;
}

function doneOf(summary: ImportSummary): number {
  return Object.values(summary).reduce((sum, count) => sum + count, 0);
}
