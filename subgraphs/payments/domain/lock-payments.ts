import { LockMode, type InferEntity } from '@mikro-orm/core';
import type { Unit } from '#database';
import { Payment } from '../entities/payment.ts';

/** A payment that nobody else can change before the commit. */
export type LockedPayment = InferEntity<typeof Payment>;

/**
 * Locks the payments of an order and reads them as they are now, the first one first. The caller holds the order's lock: the order
 * comes before its payments, they before their refunds, and these before stock levels and counters, everywhere.
 */
export function lockPayments(unit: Unit, orderId: string): Promise<LockedPayment[]> {
  return unit.em.find(Payment, { orderId }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { createdAt: 'asc', id: 'asc' } });
}
