import type { Context } from '#context';
import { firstRow, sql } from '#database';
import { invoiceColumns, type InvoiceRow } from '../../rows.ts';
import { loadInvoice } from './load-invoice.ts';
import type { TaxDocument } from './tax-document.ts';

/** The invoice of the order with this number, whosever it is; null when there is none. The caller has seen that it may be shown. */
export async function findInvoice(context: Context, orderNumber: string): Promise<TaxDocument | null> {
  const found = await firstRow(context.reader, sql<InvoiceRow>`
    select ${invoiceColumns} from orders.invoice i join orders.order o on o.id = i.order_id where o.number = ${orderNumber}`);
  return found === undefined ? null : loadInvoice(context, found);
}
