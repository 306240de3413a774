import path from 'node:path';
import { formatEntry, ImportFileError, type ImportSummary, type ReportEntry } from '#catalog';
import { ConfigError } from '#config';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { importCatalogue } from './import-catalogue.ts';
import { importProgress } from './import-progress.ts';
import { openPlatform } from './open-platform.ts';

// npm run import -- FILE.csv: imports a Shopify product export (docs/import.md). Exit code 1 when anything was refused.
const MOST_WAITING = 1000;
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error('Name one file: npm run import -- FILE.csv');
  process.exitCode = 1;
} else {
  process.exitCode = await runImport(file);
}

async function runImport(file: string): Promise<number> {
  try {
    const { platform, close } = await openPlatform();
    const progress = importProgress();
    const reports: ReportEntry[] = [];
    try {
      const summary = await importCatalogue(platform, file, {
        onProgress: (done, products) => { report(reports.splice(0)); progress.onProgress(done, products); },
        onReport: (entry) => { if (reports.push(entry) === MOST_WAITING) report(reports.splice(0)); },
      });
      progress.stop();
      console.log(sentenceOf(path.basename(file), summary));
      return summary.refused > 0 ? 1 : 0;
    } finally {
      report(reports.splice(0));
      progress.stop();
      await close();
    }
  } catch (error) {
    console.error(reasonOf(error, file));
    return 1;
  }
}

/** In the order of the file, as far as a batch reaches. */
function report(entries: ReportEntry[]): void {
  for (const entry of entries.toSorted((a, b) => a.line - b.line)) {
    console.error(entry.kind === 'note' ? `note: ${formatEntry(entry)}` : formatEntry(entry));
  }
}

function sentenceOf(name: string, summary: ImportSummary): string {
  const giftCards = summary.skipped === 0 ? '' : `, ${summary.skipped} left out`;
  return `${name}: ${summary.created} created, ${summary.updated} updated, ${summary.unchanged} unchanged, ${summary.refused} refused${giftCards}`;
}

/** One clear sentence for what the sender can mend; the whole error for what only we can. */
function reasonOf(error: unknown, file: string): unknown {
  if (error instanceof ImportFileError || error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR' || code === 'EACCES') return `The file ${file} cannot be read.`;
  return error;
}
