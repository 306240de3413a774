import type { ReturnAction, ReturnKind, ReturnStatus } from '../../../schema/generated/returns.ts';

/** Who moves a return: the order's owner, or staff. */
export type Mover = 'CUSTOMER' | 'STAFF';

/** `kind` null: of either kind. */
type Move = { readonly to: ReturnStatus; readonly by: readonly Mover[]; readonly kind: ReturnKind | null };

/**
 * Every move that a return may make (contract, RULES); anything else is INVALID_TRANSITION. The guard, `allowedActions` and
 * `allowedTransitions` are read off this table; a test holds the database's CHECK against its statuses. Staff cancel what they
 * approved and never received, or a replacement would be held for ever. Keeps F17.
 */
export const returnMoves: Readonly<Record<ReturnStatus, readonly Move[]>> = {
  REQUESTED: [
    { to: 'APPROVED', by: ['STAFF'], kind: null },
    { to: 'REJECTED', by: ['STAFF'], kind: null },
    { to: 'CANCELLED', by: ['CUSTOMER'], kind: null },
  ],
  APPROVED: [{ to: 'RECEIVED', by: ['STAFF'], kind: null }, { to: 'CANCELLED', by: ['CUSTOMER', 'STAFF'], kind: null }],
  REJECTED: [],
  RECEIVED: [{ to: 'REFUNDED', by: ['STAFF'], kind: 'RETURN' }, { to: 'EXCHANGED', by: ['STAFF'], kind: 'EXCHANGE' }],
  REFUNDED: [],
  EXCHANGED: [],
  CANCELLED: [],
};

/** The statuses of a return that came to nothing: its pieces can be sent back again. The others stand. */
export const CAME_TO_NOTHING: readonly ReturnStatus[] = ['REJECTED', 'CANCELLED'];

/** The statuses of a return whose pieces are back. */
export const BACK: readonly ReturnStatus[] = ['RECEIVED', 'REFUNDED', 'EXCHANGED'];

/** Every status, in the order of the table. */
export const returnStatuses: readonly ReturnStatus[] = Object.keys(returnMoves).filter((name): name is ReturnStatus => name in returnMoves);

/** Where the mover may move a return from where it is. */
export function movesFrom({ status, kind }: { status: ReturnStatus; kind: ReturnKind }, mover: Mover): ReturnStatus[] {
  return returnMoves[status].flatMap((move) => (move.by.includes(mover) && (move.kind === null || move.kind === kind) ? [move.to] : []));
}

/** What the order's owner may do with a return where it is. */
export function actionsFrom(returned: { status: ReturnStatus; kind: ReturnKind }): ReturnAction[] {
  return movesFrom(returned, 'CUSTOMER').includes('CANCELLED') ? ['CANCEL'] : [];
}
