import type { Context } from '#context';
import { loader } from '#graph';
import { invoiceByOrder, orderById } from '../../loaders.ts';
import type { CreditNoteRow } from '../../rows.ts';
import { creditNoteDocument } from './credit-note-document.ts';
import type { TaxDocument } from './tax-document.ts';

/** A credit note as a document: its order and the invoice that it belongs to are loaded with it. */
export async function loadCreditNote(context: Context, creditNote: CreditNoteRow): Promise<TaxDocument> {
  const [order, invoice] = await Promise.all([
    loader(context, orderById).load(creditNote.orderId), loader(context, invoiceByOrder).load(creditNote.orderId),
  ]);
  if (order === null || invoice === null) throw new Error(`The credit note ${creditNote.number} has no invoiced order.`);
  return creditNoteDocument({ creditNote, invoice, order });
}
