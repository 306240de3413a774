import { escapeHtml } from '#http';
import { formatRupees, toPaise, type Paise } from '#money';
import { isStateCode, stateName } from '../../../platform/geo/indian-states.ts';
import type { InvoiceRow, OrderLineRow, OrderRow } from '../rows.ts';

export type InvoicedOrder = { readonly invoice: InvoiceRow; readonly order: OrderRow; readonly lines: readonly OrderLineRow[] };

type Row = Pick<OrderLineRow, 'title' | 'hsnCode' | 'quantity' | 'total' | 'rate' | 'cgst' | 'sgst' | 'igst'>;

/** What counts as apparel for want of a code (contract: a product without an HSN code). */
const APPAREL = '62';
const HEADINGS = ['Description', 'HSN', 'Quantity', 'Taxable value', 'Rate', 'CGST', 'SGST', 'IGST', 'Total'];

/**
 * A tax invoice as an HTML page of its own, with what rule 46 of the CGST Rules asks for: number and date, the recipient, HSN,
 * quantity, taxable value, rate and tax of each line, and the place of supply. Everything comes from what the order froze.
 */
export function renderInvoice({ invoice, order, lines }: InvoicedOrder): string {
  const { recipient } = order;
  const address = [recipient.name, recipient.line1, recipient.line2, `${recipient.city} ${recipient.pincode}`, state(recipient.state), recipient.phone];
  const items = [...lines.map(lineRow), ...deliveryRow(order)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tax invoice ${escapeHtml(invoice.number)}</title><style>${STYLE}</style></head><body>
<h1>Tax invoice</h1>
<dl>${[
    entry('Seller', `Aarya, ${state(invoice.sellerState)}`),
    entry('Invoice number', invoice.number),
    entry('Date', invoice.issuedOn),
    entry('Order', order.number),
    entry('Billed and sent to', address.filter((part) => part !== null).join(', ')),
    entry('Place of supply', `${state(invoice.placeOfSupply)} (${invoice.placeOfSupply})`),
    entry('Reverse charge', 'No'),
  ].join('')}</dl>
<table><thead><tr>${HEADINGS.map((heading) => `<th>${heading}</th>`).join('')}</tr></thead><tbody>
${items.map(tableRow).join('\n')}
</tbody></table>
<dl>${[
    ...order.taxLines.map((tax) => entry(`${tax.name} ${tax.ratePercent} %`, formatRupees(tax.amount))),
    entry('Discount, taken off above', formatRupees(order.discount)),
    entry('Total, GST included', formatRupees(order.total)),
  ].join('')}</dl>
</body></html>
`;
}

function lineRow(line: OrderLineRow): Row {
  return { ...line, title: `${line.title} (${line.variantTitle}, ${line.sku})`, hsnCode: line.hsnCode ?? APPAREL };
}

/** Delivery goes with the goods as one supply, so it has no code of its own. */
function deliveryRow(order: OrderRow): Row[] {
  if (order.shipping === 0) return [];
  const { shippingRate: rate, shippingCgst: cgst, shippingSgst: sgst, shippingIgst: igst } = order;
  return [{ title: `Delivery (${order.deliveryMethodName})`, hsnCode: null, quantity: 1, total: order.shipping, rate, cgst, sgst, igst }];
}

function tableRow(row: Row): string {
  const taxable = toPaise(row.total - row.cgst - row.sgst - row.igst);
  const amounts = [row.cgst, row.sgst, row.igst].map((tax: Paise) => formatRupees(tax));
  const cells = [row.title, row.hsnCode ?? '', String(row.quantity), formatRupees(taxable), `${row.rate / 100} %`, ...amounts, formatRupees(row.total)];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function entry(name: string, value: string): string {
  return `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`;
}

function state(code: string): string {
  return isStateCode(code) ? stateName(code) : code;
}

const STYLE = 'body{font:14px system-ui;margin:2rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}';
