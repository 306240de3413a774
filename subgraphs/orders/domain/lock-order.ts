import { LockMode, type InferEntity } from '@mikro-orm/core';
import type { Unit } from '#database';
import { Order } from '../entities/order.ts';

/** An order whose status nobody else can change before the commit. */
export type LockedOrder = InferEntity<typeof Order>;

/** Locks an order and reads it as it is now; null when there is none. Everything that moves an order comes through here first. */
export function lockOrder(unit: Unit, id: string): Promise<LockedOrder | null> {
  return unit.em.findOne(Order, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
