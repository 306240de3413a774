import type { Unit } from '#database';
import { owns } from './check-returnable.ts';
import { letGo } from './let-go.ts';
import { lockReturn, noSuchReturn } from './lock-return.ts';
import { moveReturn } from './move-return.ts';

/**
 * Takes a return back for the order's owner. Refuses with NOT_FOUND (also somebody else's), INVALID_TRANSITION (the return as it
 * is now in the payload). Keeps F17, F21. Locks the order, then a replacement's stock level.
 */
export async function cancelOwnReturn(unit: Unit, returnId: string): Promise<void> {
  const locked = await lockReturn(unit, returnId);
  if (locked === null || !owns(unit, locked.order)) throw noSuchReturn();
  await moveReturn(unit, locked, { to: 'CANCELLED', mover: 'CUSTOMER', note: null, path: ['returnId'] });
  await letGo(unit, locked, 'CANCELLED');
}
