import { rows, sql, type Unit } from '#database';
import type { ReleaseReason } from '../entities/reservation.ts';

/** All that an order holds, by its id, or single reservations of it. */
export type Held = string | { readonly reservationIds: readonly string[] };

/** Pieces that are no longer held. */
export type EndedReservation = { variantId: string; quantity: number };

/**
 * Ends those of the reservations that are still active and returns them: whoever comes second gets none. Without a reason
 * they were dispatched. The caller settles the levels in the same unit. Locks them in id order.
 */
export async function endReservations(unit: Unit, held: Held, reason: ReleaseReason | null): Promise<EndedReservation[]> {
  await unit.em.flush();
  const which = typeof held === 'string' ? sql`order_id = ${held}` : sql`id = any(${held.reservationIds}::uuid[])`;
  return rows(unit.sql, sql<EndedReservation>`
    with active as (
      select id from inventory.reservation where ${which} and status = 'ACTIVE' order by id for no key update
    )
    update inventory.reservation r
    set status = ${reason === null ? 'DISPATCHED' : 'RELEASED'}, ended_at = ${unit.now}, ended_reason = ${reason}, updated_at = ${unit.now}
    from active where r.id = active.id
    returning r.variant_id as "variantId", r.quantity`);
}
