import type { MailPart } from '#mail';
import { formatRupees } from '#money';
import type { SoldOrder } from '../domain/find-sold-order.ts';

/** The lines of an order as a part of a mail: what, how many and, unless it is about the goods alone, what they cost. */
export function orderLines({ lines }: Pick<SoldOrder, 'lines'>, withPrices = false): MailPart {
  return { rows: lines.map((line) => [`${line.title}, ${line.variantTitle}`, withPrices ? `${line.quantity} × ${formatRupees(line.unitPrice)}` : String(line.quantity)]) };
}
