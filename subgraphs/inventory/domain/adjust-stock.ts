import { audit } from '#audit';
import { findVariantsForSale } from '#catalog';
import { firstRow, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { MovementReason } from '../entities/stock-movement.ts';
import { changeStock, MAXIMUM_ON_HAND } from './change-stock.ts';
import { openStock } from './open-stock.ts';

/** The reasons that staff may give; the others are the system's own. */
export const STAFF_REASONS = ['RECEIVED', 'COUNTED', 'DAMAGED', 'CORRECTION'] as const satisfies readonly MovementReason[];

export type Adjustment = { variantId: string; delta: number; reason: (typeof STAFF_REASONS)[number]; note: string | null };

/**
 * Changes what lies in the warehouse and writes it into the ledger; a variant without a level gets one.
 * Refuses with NOT_FOUND (variant), INSUFFICIENT_STOCK (below what is promised to orders), INVALID (too many). Locks the level.
 */
export async function adjustStock(unit: Unit, { variantId, delta, reason, note }: Adjustment): Promise<void> {
  const variant = (await findVariantsForSale(unit.sql, [variantId])).get(variantId);
  if (variant === undefined) throw new UserError('NOT_FOUND', ['variantId'], 'There is no such variant.');
  await openStock(unit, [{ variantId, productId: variant.productId, onHand: 0 }], { reference: null });
  const [misfit] = await changeStock(unit, [{ variantId, onHand: delta, reserved: 0, note }], reason);
  if (misfit === undefined) return auditAdjustment(unit, { variantId, delta, reason, note });
  if (delta > 0) throw new UserError('INVALID', ['delta'], `There are ${misfit.onHand} in the warehouse; with these there would be more than ${MAXIMUM_ON_HAND}.`);
  throw new UserError('INSUFFICIENT_STOCK', ['delta'], `There are ${misfit.onHand} in the warehouse, ${misfit.reserved} of them promised to orders: at most ${misfit.onHand - misfit.reserved} can be taken away.`);
}

async function auditAdjustment(unit: Unit, { variantId, delta, reason, note }: Adjustment): Promise<void> {
  const level = await firstRow(unit.sql, sql<{ onHand: number }>`select on_hand as "onHand" from inventory.stock_level where variant_id = ${variantId}`);
  const after = level?.onHand ?? delta;
  audit(unit, {
    action: 'stockAdjust', target: { type: 'ProductVariant', id: variantId }, summary: `Stock ${delta > 0 ? `+${delta}` : delta}: ${reason}`,
    before: { onHand: after - delta }, after: { onHand: after, reason, note },
  });
}
