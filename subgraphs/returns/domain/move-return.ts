import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { ReturnStatus } from '../../../schema/generated/returns.ts';
import { returnColumns, type ReturnRow } from '../rows.ts';
import type { LockedReturn } from './lock-return.ts';
import { recordEvent } from './record-event.ts';
import { movesFrom, type Mover } from './return-status.ts';

type Move = { readonly to: ReturnStatus; readonly mover: Mover; readonly note: string | null; readonly path: readonly string[] };

/**
 * Gives a locked return its next status and keeps what was said about it; the caller does what comes with it. Refuses a move
 * that the table of moves does not have with INVALID_TRANSITION at `path`, and the return as it is now. Keeps F17.
 */
export async function moveReturn(unit: Unit, { returned }: LockedReturn, { to, mover, note, path }: Move): Promise<void> {
  if (!movesFrom(returned, mover).includes(to)) {
    const now = await firstRow(unit.sql, sql<ReturnRow>`select ${returnColumns} from returns.return r where r.id = ${returned.id}`);
    throw new UserError('INVALID_TRANSITION', path, `This ${returned.kind.toLowerCase()} is ${returned.status} and cannot become ${to}.`, { return: now });
  }
  returned.status = to;
  returned.updatedAt = unit.now;
  recordEvent(unit, returned, note);
}
