import { formatRupees } from '#money';
import type { InvoiceRow, OrderLineRow, OrderRow } from '../../rows.ts';
import { recipientFacts, sellerFacts } from './parties.ts';
import { itemRow, type TaxDocument } from './tax-document.ts';
import { deliveryItem, lineItem } from './taxed-items.ts';

export type InvoicedOrder = { readonly invoice: InvoiceRow; readonly order: OrderRow; readonly lines: readonly OrderLineRow[] };

/**
 * A tax invoice with what rule 46 of the CGST Rules asks for: seller, number and date, the recipient, HSN, quantity, taxable value,
 * rate and tax of each line, and the place of supply. Everything comes from what the order and the invoice froze.
 */
export function invoiceDocument({ invoice, order, lines }: InvoicedOrder): TaxDocument {
  return {
    title: 'Tax invoice',
    number: invoice.number,
    issuedAt: invoice.issuedAt,
    facts: [
      ...sellerFacts(invoice),
      ['Invoice number', invoice.number],
      ['Date', invoice.issuedOn],
      ['Order', order.number],
      ...recipientFacts(order.recipient, invoice.placeOfSupply),
      ['Reverse charge', 'No'],
    ],
    rows: [...lines.map(lineItem), ...deliveryItem(order)].map(itemRow),
    sums: [
      ...order.taxLines.map((tax) => [`${tax.name} ${tax.ratePercent} %`, formatRupees(tax.amount)] as const),
      ['Discount, taken off above', formatRupees(order.discount)],
      ['Total, GST included', formatRupees(order.total)],
    ],
  };
}
