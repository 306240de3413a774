import type { RefundShare } from '#cart';
import type { Unit } from '#database';
import { toPaise } from '#money';
import { findSoldOrder, issueCreditNote, moveOrder, movesFrom, type OrderRow } from '#orders';
import { refundReturn } from '#payments';
import { findStandingLines } from './find-standing-lines.ts';
import type { LockedReturn } from './lock-return.ts';
import { addShares } from './pieces.ts';
import { isShippingDue } from './whole-order.ts';

/**
 * What comes with REFUNDED: the frozen shares of the pieces are given back, with what delivery cost where that is due, and a
 * credit note is issued for them; an order whose money has all been given back is REFUNDED. Locks the payment, then the counter
 * of credit notes.
 */
export async function refund(unit: Unit, { order, returned }: LockedReturn): Promise<void> {
  const standing = await findStandingLines(unit, order.id);
  const sold = await findSoldOrder(unit.sql, order.id);
  const goods = addShares(standing.filter((line) => line.returnId === returned.id));
  const shipping = isShippingDue(sold.lines, standing) ? shippingShare(sold.order) : addShares([]);
  const share = addShares([goods, shipping]);

  const reason = `Return of order ${order.number}`;
  const { amount, isAllGivenBack } = await refundReturn(unit, { orderId: order.id, returnId: returned.id, due: share.total, reason });
  // Nothing was taken for an order that was free: it is REFUNDED when all of it is back.
  const isOver = isAllGivenBack && (amount > 0 || order.status === 'RETURNED');
  if (isOver && movesFrom(order.status, 'SYSTEM').includes('REFUNDED')) moveOrder(unit, order, 'REFUNDED');
  returned.shippingRefund = shipping.total;
  if (share.total > 0) returned.creditNoteNumber = await issueCreditNote(unit, order.id, share);
}

/** What delivery cost, and the GST inside it, as the order froze them. */
function shippingShare({ shipping: total, shippingCgst: cgst, shippingSgst: sgst, shippingIgst: igst }: OrderRow): RefundShare {
  return { total, tax: toPaise(cgst + sgst + igst), cgst, sgst, igst };
}
