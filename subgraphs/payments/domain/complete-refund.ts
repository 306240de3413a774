import type { InferEntity } from '@mikro-orm/core';
import type { Unit } from '#database';
import type { PaymentStatus } from '../../../schema/generated/payments.ts';
import type { Refund } from '../entities/refund.ts';
import type { LockedPayment } from './lock-payments.ts';
import { recordEntries } from './record-entries.ts';

/** Accounts for money that has been given back: the refund is COMPLETED, and its payment follows. */
export async function completeRefund(unit: Unit, payment: LockedPayment, refund: InferEntity<typeof Refund>): Promise<void> {
  refund.status = 'COMPLETED';
  refund.completedAt = unit.now;
  refund.failure = null;
  refund.nextCheckAt = null;
  refund.updatedAt = unit.now;
  payment.refunded += refund.amount;
  payment.status = statusOf(payment);
  payment.updatedAt = unit.now;
  await recordEntries(unit, [{ paymentId: payment.id, refundId: refund.id, kind: 'REFUNDED', amount: -refund.amount }]);
}

function statusOf({ status, refunded, amount }: LockedPayment): PaymentStatus {
  if (refunded === amount) return 'REFUNDED';
  return status === 'CANCELLED' ? 'CANCELLED' : 'PARTIALLY_REFUNDED';
}
