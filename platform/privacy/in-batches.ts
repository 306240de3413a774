import type { Context } from '../context/context.ts';

const BATCH = 200;

/**
 * Rows read in batches, so that any number of them fits into memory (F34). `read` gets the last row of the batch before (null at first)
 * and reads on after it. Its context remembers what it loaded for one batch only.
 */
export async function* inBatches<Row extends object>(
  context: Context,
  read: (context: Context, after: Row | null, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row, void> {
  let after: Row | null = null;
  for (;;) {
    const batch: readonly Row[] = await read({ ...context, loaders: new Map() }, after, BATCH);
    yield* batch;
    after = batch.at(-1) ?? null;
    if (batch.length < BATCH) return;
  }
}
