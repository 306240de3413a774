import { formatRupees, toPaise } from '#money';
import type { CreditNoteRow, InvoiceRow, OrderRow } from '../../rows.ts';
import { recipientFacts, sellerFacts } from './parties.ts';
import { itemRow, type Fact, type TaxDocument } from './tax-document.ts';

export type CreditedOrder = { readonly creditNote: CreditNoteRow; readonly invoice: InvoiceRow; readonly order: OrderRow };

/**
 * A credit note with what rule 53(1A) of the CGST Rules asks for: seller, number and date, the recipient, the invoice that it belongs
 * to, and value, rate and tax of what is credited. Everything comes from what was frozen when it was issued.
 */
export function creditNoteDocument({ creditNote, invoice, order }: CreditedOrder): TaxDocument {
  const { total, tax, cgst, sgst, igst } = creditNote;
  const taxes: Fact[] = [['CGST', formatRupees(cgst)], ['SGST', formatRupees(sgst)], ['IGST', formatRupees(igst)]];
  return {
    title: 'Credit note',
    number: creditNote.number,
    issuedAt: creditNote.issuedAt,
    facts: [
      ...sellerFacts(invoice),
      ['Credit note number', creditNote.number],
      ['Date', creditNote.issuedOn],
      ['For invoice', `${invoice.number} of ${invoice.issuedOn}`],
      ['Order', order.number],
      ...recipientFacts(order.recipient, invoice.placeOfSupply),
    ],
    rows: creditNote.items.map(itemRow),
    sums: [['Taxable value', formatRupees(toPaise(total - tax))], ...taxes, ['Total credited, GST included', formatRupees(total)]],
  };
}
