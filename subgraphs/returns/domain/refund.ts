import type { RefundShare } from '#cart';
import type { Unit } from '#database';
import { toPaise } from '#money';
import {
  creditedItem, creditShare, deliveryItem, findSoldOrder, giveBackReturn, issueCreditNote, type OrderLineRow, type OrderRow, type TaxedItem,
} from '#orders';
import { findStandingLines, type StandingLine } from './find-standing-lines.ts';
import type { LockedReturn } from './lock-return.ts';
import { addShares } from './pieces.ts';
import { isShippingDue } from './whole-order.ts';

/**
 * What comes with REFUNDED: the frozen shares of the pieces are given back, with what delivery cost where that is due, and a
 * credit note is issued for them; an order whose money has all been given back is REFUNDED. Locks the payments, then the counter
 * of credit notes.
 */
export async function refund(unit: Unit, { order, returned }: LockedReturn): Promise<void> {
  const standing = await findStandingLines(unit, order.id);
  const sold = await findSoldOrder(unit.sql, order.id);
  const back = standing.filter((line) => line.returnId === returned.id);
  const goods = addShares(back);
  const isDeliveryDue = isShippingDue(sold.lines, standing);
  const shipping = isDeliveryDue ? shippingShare(sold.order) : addShares([]);
  const items = [...creditedLines(sold.lines, back), ...(isDeliveryDue ? deliveryItem(sold.order) : [])];
  const share = addShares([goods, shipping]);

  const amount = await giveBackReturn(unit, order, { returnId: returned.id, due: share.total, reason: `Return of order ${order.number}` });
  returned.shippingRefund = shipping.total;
  await unit.em.flush();
  // Where staff gave back some of it before, there is a credit note for that already.
  const credited = amount === share.total ? { ...share, items } : await creditShare(unit, order.id, amount);
  if (credited !== null && credited.total > 0) returned.creditNoteNumber = await issueCreditNote(unit, order.id, credited);
}

/** What delivery cost, and the GST inside it, as the order froze them. */
function shippingShare({ shipping: total, shippingCgst: cgst, shippingSgst: sgst, shippingIgst: igst }: OrderRow): RefundShare {
  return { total, tax: toPaise(cgst + sgst + igst), cgst, sgst, igst };
}

/** What the credit note is for; pieces that cost nothing are not on it. */
function creditedLines(sold: readonly OrderLineRow[], back: readonly StandingLine[]): TaxedItem[] {
  const soldById = new Map(sold.map((line) => [line.id, line]));
  return back.filter((line) => line.total > 0).flatMap((line) => {
    const bought = soldById.get(line.orderLineId);
    return bought === undefined ? [] : [creditedItem(bought, line)];
  });
}
