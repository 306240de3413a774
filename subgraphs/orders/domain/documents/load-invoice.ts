import type { Context } from '#context';
import { loader } from '#graph';
import { linesByOrder, orderById } from '../../loaders.ts';
import type { InvoiceRow } from '../../rows.ts';
import { invoiceDocument } from './invoice-document.ts';
import type { TaxDocument } from './tax-document.ts';

/** An invoice as a document: what its order froze is loaded with it. */
export async function loadInvoice(context: Context, invoice: InvoiceRow): Promise<TaxDocument> {
  const order = await loader(context, orderById).load(invoice.orderId);
  if (order === null) throw new Error(`The invoice ${invoice.number} has no order.`);
  return invoiceDocument({ invoice, order, lines: await loader(context, linesByOrder).load(order.id) });
}
