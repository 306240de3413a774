import { parentPort } from 'node:worker_threads';
import { renderPdf } from './render-pdf.ts';
import type { TaxDocument } from './tax-document.ts';

/** What the worker is asked, and what it answers; `failure` is a sentence for the log. */
export type PdfQuestion = { readonly id: number; readonly document: TaxDocument };
export type PdfAnswer = { readonly id: number; readonly bytes: Uint8Array | null; readonly failure: string | null };

parentPort?.on('message', ({ id, document }: PdfQuestion) => {
  renderPdf(document).then(
    (bytes) => answer({ id, bytes, failure: null }),
    (error: unknown) => answer({ id, bytes: null, failure: String(error) }),
  );
});

function answer(given: PdfAnswer): void {
  parentPort?.postMessage(given);
}
