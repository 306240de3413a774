import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { OrderStatus } from '../../../schema/generated/orders.ts';
import { orderColumns, type OrderRow } from '../rows.ts';
import type { LockedOrder } from './lock-order.ts';
import { movesFrom, type Mover } from './order-status.ts';

/** Refuses a move that the table of moves does not have with INVALID_TRANSITION at `path`, and the order as it is now. Keeps F17. */
export async function checkMove(unit: Unit, order: LockedOrder, move: { to: OrderStatus; mover: Mover; path: readonly string[] }): Promise<void> {
  if (movesFrom(order.status, move.mover).includes(move.to)) return;
  const now = await firstRow(unit.sql, sql<OrderRow>`select ${orderColumns} from orders.order o where o.id = ${order.id}`);
  throw new UserError('INVALID_TRANSITION', move.path, `Order ${order.number} is ${order.status} and cannot become ${move.to}.`, { order: now });
}
