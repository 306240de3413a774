import type { FastifyReply, FastifyRequest } from 'fastify';
import { createSystemContext, type Context, type Platform } from '#context';
import { isId } from '#graph';
import type { HttpRoutes } from '#http';
import { isSignedLink } from '../domain/documents/document-link.ts';
import { findCreditNote } from '../domain/documents/find-credit-note.ts';
import { findInvoice } from '../domain/documents/find-invoice.ts';
import { renderPdfAside } from '../domain/documents/render-pdf-aside.ts';
import type { TaxDocument } from '../domain/documents/tax-document.ts';

type Exchange<Params> = { readonly request: FastifyRequest<{ Params: Params }>; readonly reply: FastifyReply };

/**
 * Tax documents as PDF files. The graph shows an invoice or a credit note to whom may see it, with a link (`pdfUrl`) that opens here
 * for a quarter of an hour: a browser that opens a file sends no bearer token. Without such a link there is nothing here.
 */
export const taxDocuments: HttpRoutes = function taxDocuments(server, platform) {
  server.get<{ Params: { number: string } }>('/orders/:number/invoice.pdf', (request, reply) =>
    sendPdf(platform, { request, reply }, (context) => findInvoice(context, request.params.number)));
  server.get<{ Params: { id: string } }>('/credit-notes/:id/credit-note.pdf', (request, reply) =>
    sendPdf(platform, { request, reply }, async (context) => (isId(request.params.id) ? findCreditNote(context, request.params.id) : null)));
};

async function sendPdf<Params>(
  platform: Platform,
  { request, reply }: Exchange<Params>,
  find: (context: Context) => Promise<TaxDocument | null>,
): Promise<FastifyReply> {
  if (!isSignedLink(platform, request.url)) return reply.status(403).send(answer('FORBIDDEN', 'This link is not valid, or no longer. Open the document again.'));
  const document = await find(createSystemContext(platform, 'tax documents'));
  if (document === null) return reply.status(404).send(answer('BAD_REQUEST', 'There is no such document.'));
  const filename = `${document.number.replaceAll('/', '-')}.pdf`;
  return reply.headers({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${filename}"`, 'cache-control': 'private, no-store' })
    .send(await renderPdfAside(document));
}

function answer(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
