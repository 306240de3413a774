import type { InferEntity } from '@mikro-orm/core';
import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { lockOrder, type LockedOrder } from '#orders';
import { Return } from '../entities/return.ts';

/** A return that nobody else can change before the commit, and its order. */
export type LockedReturn = { readonly order: LockedOrder; readonly returned: InferEntity<typeof Return> };

/**
 * Locks the order of a return, under whose lock alone returns change, and reads the return as it is now. Null when there is none.
 * Whatever changes a return comes through here first.
 */
export async function lockReturn(unit: Unit, returnId: string): Promise<LockedReturn | null> {
  const found = await firstRow(unit.sql, sql<{ orderId: string }>`select order_id as "orderId" from returns.return where id = ${returnId}`);
  const order = found === undefined ? null : await lockOrder(unit, found.orderId);
  return order === null ? null : { order, returned: await unit.em.findOneOrFail(Return, { id: returnId }) };
}

/** The refusal of a return that does not exist, or is somebody else's. */
export function noSuchReturn(): UserError {
  return new UserError('NOT_FOUND', ['returnId'], 'There is no such return.');
}
