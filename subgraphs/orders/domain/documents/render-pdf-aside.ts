import { Worker } from 'node:worker_threads';
import type { PdfAnswer, PdfQuestion } from './pdf-worker.ts';
import type { TaxDocument } from './tax-document.ts';

type Waiting = { readonly resolve: (bytes: Buffer) => void; readonly reject: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

/**
 * A tax document as a PDF, made in a thread beside this one, so that the requests of others do not wait for it. The thread starts
 * with the first document, takes one after the other, and does not keep the process alive. Rejects when the document cannot be made.
 */
export function renderPdfAside(document: TaxDocument): Promise<Buffer> {
  worker ??= startWorker();
  lastId += 1;
  const question: PdfQuestion = { id: lastId, document };
  const bytes = new Promise<Buffer>((resolve, reject) => waiting.set(question.id, { resolve, reject }));
  worker.ref();
  worker.postMessage(question);
  return bytes;
}

function startWorker(): Worker {
  const started = new Worker(new URL('pdf-worker.ts', import.meta.url));
  started.on('message', ({ id, bytes, failure }: PdfAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) started.unref();
    if (bytes === null) asked?.reject(new Error(`A PDF could not be made: ${failure}`));
    else asked?.resolve(Buffer.from(bytes));
  });
  started.on('error', (error: Error) => failAll(error));
  started.on('exit', () => failAll(new Error('The thread that makes PDFs has ended.')));
  return started;
}

/** The next document gets a new thread. */
function failAll(error: Error): void {
  worker = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
