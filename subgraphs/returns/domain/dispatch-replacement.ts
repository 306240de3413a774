import type { Unit } from '#database';
import { dispatchReservations } from '#inventory';
import { findStandingLines } from './find-standing-lines.ts';
import type { LockedReturn } from './lock-return.ts';

/** What comes with EXCHANGED: the held replacement leaves the warehouse, as a SOLD movement with the order's number. Locks its stock level. */
export async function dispatchReplacement(unit: Unit, { order, returned }: LockedReturn): Promise<void> {
  const lines = (await findStandingLines(unit, order.id)).filter((line) => line.returnId === returned.id);
  const reservationIds = lines.flatMap((line) => line.reservationId ?? []);
  const sold = await dispatchReservations(unit, { reservationIds }, order.number);
  if (sold.length !== lines.length) throw new Error(`The replacement of exchange ${returned.id} is no longer held.`);
}
