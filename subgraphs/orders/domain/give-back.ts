import type { Unit } from '#database';
import { holdsMoney, refundable, requestRefund, type LockedPayment, type LockedRefund, type WantedRefund } from '#payments';
import { sendRefund } from '../jobs/send-refund.ts';

/** Has money of a locked payment given back: written down now, sent to the provider after the commit. */
export async function giveBack(unit: Unit, payment: LockedPayment, wanted: WantedRefund): Promise<LockedRefund> {
  const refund = await requestRefund(unit, payment, wanted);
  sendLater(unit, refund);
  return refund;
}

/** Has a refund that was written down sent to its provider after the commit; cash is with its owner already. */
export function sendLater(unit: Unit, refund: LockedRefund): void {
  if (refund.status === 'PENDING') unit.publish(sendRefund, { refundId: refund.id });
}

/**
 * Has all that is left of the money of an order given back, because nothing was got for it; nothing when none was taken, or it was
 * asked for before.
 */
export async function giveAllBack(unit: Unit, payments: readonly LockedPayment[], why: Pick<WantedRefund, 'cause' | 'reason'>): Promise<LockedRefund | null> {
  const paid = payments.find(holdsMoney);
  const amount = paid === undefined ? 0 : refundable(paid);
  return paid === undefined || amount === 0 ? null : giveBack(unit, paid, { ...why, amount, returnId: null });
}
