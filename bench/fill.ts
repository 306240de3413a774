import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateCatalogue } from '../scripts/generate-catalogue.ts';
import type { BenchPostgres } from './postgres.ts';
import { withClient } from './postgres.ts';
import { memoryOf } from './process-cpu.ts';
import { scriptOptions } from './script-options.ts';
import { startProcess } from './server-process.ts';

export const VARIANTS_PER_PRODUCT = 6;

/** Seconds that an import took, and the most memory that its process held, in bytes. */
export type Import = { readonly seconds: number; readonly peak: number };

/** Imports so many generated products with 6 variants each by `npm run import`, and has PostgreSQL look at the tables, as autovacuum will. */
export async function fill(postgres: BenchPostgres, url: string, products: number): Promise<Import> {
  const file = path.join(postgres.folder, `${products}.csv`);
  await pipeline(Readable.from(generateCatalogue(products, VARIANTS_PER_PRODUCT)), createWriteStream(file));
  const began = performance.now();
  const importer = startProcess({
    script: 'scripts/import.ts', nodeOptions: scriptOptions('import'), arguments: [file],
    environment: { DATABASE_URL: url, AARYA_DATA_DIR: path.join(postgres.folder, 'aarya'), LOG_LEVEL: 'warn' },
  });
  const watch = { isRunning: true, peak: 0 };
  const code = importer.ended.then((ended) => { watch.isRunning = false; return ended; });
  while (watch.isRunning) {
    watch.peak = Math.max(watch.peak, peakOf(importer.pid));
    await Promise.race([code, sleep(50)]);
  }
  if (await code !== 0) throw new Error(`The import failed.\n${importer.output()}`);
  const seconds = (performance.now() - began) / 1000;
  await withClient(url, (client) => client.query('vacuum analyze'));
  return { seconds, peak: watch.peak };
}

/** 0 when it has just ended. */
function peakOf(pid: number): number {
  try {
    return memoryOf(pid).peak || 0;
  } catch {
    return 0;
  }
}
