import type { Unit } from '#database';
import { UserError } from '#graph';
import { findSoldOrder, isReturnWindowOpen, ownsOrder, type LockedOrder, type SoldOrder } from '#orders';

/**
 * What was sold with a locked order of which its owner may send pieces back. Refuses with NOT_FOUND (no such order, or somebody
 * else's), NOT_RETURNABLE (not delivered, or all of it is back), RETURN_WINDOW_CLOSED, each at `path`. Keeps F21.
 */
export async function checkReturnable(unit: Unit, order: LockedOrder | null, path: readonly string[]): Promise<SoldOrder> {
  if (order === null || !owns(unit, order)) throw new UserError('NOT_FOUND', path, 'There is no such order of yours.');
  if (order.status !== 'DELIVERED') throw new UserError('NOT_RETURNABLE', path, `Order ${order.number} is ${order.status}: only what was delivered can be sent back.`);
  const sold = await findSoldOrder(unit.sql, order.id);
  const { config } = unit.context;
  if (sold.deliveredAt === null || !isReturnWindowOpen(config, sold.deliveredAt, unit.now)) {
    throw new UserError('RETURN_WINDOW_CLOSED', path, `Pieces can be sent back until ${config.returnWindowDays} days after they were delivered.`);
  }
  return sold;
}

/** Whether a locked order is the viewer's. */
export function owns(unit: Unit, order: LockedOrder): boolean {
  return ownsOrder(unit.context.viewer, { userId: order.userId ?? null, sessionId: order.sessionId ?? null });
}
