import { rows, sql, type Unit } from '#database';
import { releaseReservations, type ReleaseReason } from '#inventory';
import { changeSentBack } from '#orders';
import type { LockedReturn } from './lock-return.ts';

type Piece = { orderLineId: string; quantity: number; reservationId: string | null };

/** What comes with a return that came to nothing: its pieces can be sent back again, and a held replacement goes back on sale. Locks the replacement's stock level. */
export async function letGo(unit: Unit, { returned }: LockedReturn, reason: ReleaseReason): Promise<void> {
  const pieces = await rows(unit.sql, sql<Piece>`
    select order_line_id as "orderLineId", quantity, reservation_id as "reservationId" from returns.return_line where return_id = ${returned.id}`);
  await changeSentBack(unit, pieces.map(({ orderLineId, quantity }) => ({ orderLineId, quantity: -quantity })));
  const reservationIds = pieces.flatMap((piece) => piece.reservationId ?? []);
  if (reservationIds.length > 0) await releaseReservations(unit, { reservationIds }, reason);
}
