import { loader } from '#graph';
import type { InvoiceResolvers } from '../../../schema/generated/orders.ts';
import { signedLink } from '../domain/documents/document-link.ts';
import { loadInvoice } from '../domain/documents/load-invoice.ts';
import { renderHtml } from '../domain/documents/render-html.ts';
import { orderById } from '../loaders.ts';

export const InvoiceType: InvoiceResolvers = {
  html: async (invoice, _args, context) => renderHtml(await loadInvoice(context, invoice)),
  async pdfUrl(invoice, _args, context) {
    const order = await loader(context, orderById).load(invoice.orderId);
    return order === null ? null : signedLink(context, `/orders/${order.number}/invoice.pdf`);
  },
};
