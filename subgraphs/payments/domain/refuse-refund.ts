import { LockMode } from '@mikro-orm/core';
import type { Unit } from '#database';
import { Refund } from '../entities/refund.ts';
import type { LockedPayment } from './lock-payments.ts';
import { failRefund } from './receive-refund-report.ts';

/** Gives up a refund that its provider will not make, with what it said; false when it was settled meanwhile. The caller holds the payment's lock. */
export async function refuseRefund(unit: Unit, payment: LockedPayment, { refundId, failure }: { refundId: string; failure: string }): Promise<boolean> {
  const refund = await unit.em.findOne(Refund, { id: refundId, status: 'PENDING' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (refund === null) return false;
  failRefund(unit, payment, { refund, failure });
  return true;
}
