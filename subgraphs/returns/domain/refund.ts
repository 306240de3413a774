import type { RefundShare } from '#cart';
import type { Unit } from '#database';
import { toPaise } from '#money';
import { creditShare, findSoldOrder, giveBackReturn, issueCreditNote, type OrderRow } from '#orders';
import { findStandingLines } from './find-standing-lines.ts';
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
  const goods = addShares(standing.filter((line) => line.returnId === returned.id));
  const shipping = isShippingDue(sold.lines, standing) ? shippingShare(sold.order) : addShares([]);
  const share = addShares([goods, shipping]);

  const amount = await giveBackReturn(unit, order, { returnId: returned.id, due: share.total, reason: `Return of order ${order.number}` });
  returned.shippingRefund = shipping.total;
  await unit.em.flush();
  // Where staff gave back some of it before, there is a credit note for that already.
  const credited = amount === share.total ? share : await creditShare(unit, order.id, amount);
  if (credited !== null && credited.total > 0) returned.creditNoteNumber = await issueCreditNote(unit, order.id, credited);
}

/** What delivery cost, and the GST inside it, as the order froze them. */
function shippingShare({ shipping: total, shippingCgst: cgst, shippingSgst: sgst, shippingIgst: igst }: OrderRow): RefundShare {
  return { total, tax: toPaise(cgst + sgst + igst), cgst, sgst, igst };
}
