import { audit } from '#audit';
import type { Unit } from '#database';
import { dispatchReplacement } from './dispatch-replacement.ts';
import { letGo } from './let-go.ts';
import { lockReturn, noSuchReturn, type LockedReturn } from './lock-return.ts';
import { moveReturn } from './move-return.ts';
import { receiveReturn } from './receive-return.ts';
import { refund } from './refund.ts';
import type { ReturnMove } from './return-input.ts';

/**
 * Moves a return along for staff, with all that comes with it: goods and stock, money and credit note, the order's own status. Of
 * moves that race one wins. Refuses with NOT_FOUND, INVALID_TRANSITION (the return as it is now in the payload). Keeps F17, F19.
 * Locks the order, then the payment, then the stock levels in variant order, then the counter of credit notes.
 */
export async function transitionReturn(unit: Unit, { returnId, to, restock, note }: ReturnMove): Promise<void> {
  const locked = await lockReturn(unit, returnId);
  if (locked === null) throw noSuchReturn();
  const { status, kind } = locked.returned;
  // Until it is told otherwise the shop does not sell what came back.
  if (to === 'RECEIVED') locked.returned.restock = restock ?? false;
  await moveReturn(unit, locked, { to, mover: 'STAFF', note, path: ['to'] });
  audit(unit, {
    action: 'returnTransition', target: { type: 'Return', id: returnId }, summary: `${kind === 'RETURN' ? 'Return' : 'Exchange'} of order ${locked.order.number}: ${status} to ${to}`,
    before: { status }, after: { status: to, ...(to === 'RECEIVED' ? { restock: locked.returned.restock } : {}) },
  });
  await follow(unit, locked);
}

async function follow(unit: Unit, locked: LockedReturn): Promise<void> {
  switch (locked.returned.status) {
    case 'REQUESTED': case 'APPROVED': return;
    case 'REJECTED': return letGo(unit, locked, 'REJECTED');
    case 'CANCELLED': return letGo(unit, locked, 'CANCELLED');
    case 'RECEIVED': return receiveReturn(unit, locked);
    case 'REFUNDED': return refund(unit, locked);
    case 'EXCHANGED': return dispatchReplacement(unit, locked);
  }
}
