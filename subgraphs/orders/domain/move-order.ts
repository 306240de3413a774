import { newId, type Unit } from '#database';
import type { OrderStatus } from '../../../schema/generated/orders.ts';
import { TrackingEvent } from '../entities/tracking-event.ts';
import { soldChanged, statusReached } from '../events.ts';
import type { LockedOrder } from './lock-order.ts';
import { SOLD } from './order-status.ts';

/** What is said about a move; null: nothing. */
export type Remarks = { readonly note: string | null; readonly carrier: string | null; readonly trackingNumber: string | null };

/** Gives a locked order its next status keeps what was said about it and has the customer told. The caller has checked the move, and does what comes with it. */
export function moveOrder(unit: Unit, order: LockedOrder, to: OrderStatus, remarks: Partial<Remarks> = {}): void {
  if (SOLD.includes(order.status) !== SOLD.includes(to)) soldChanged(unit, order.id);
  order.status = to;
  order.updatedAt = unit.now;
  statusReached(unit, order.id, to);
  unit.em.create(TrackingEvent, {
    id: newId(),
    orderId: order.id,
    status: to,
    note: remarks.note ?? null,
    carrier: remarks.carrier ?? null,
    trackingNumber: remarks.trackingNumber ?? null,
    actorId: unit.context.viewer?.userId ?? null,
    occurredAt: unit.now,
    createdAt: unit.now,
    updatedAt: unit.now,
  });
}
