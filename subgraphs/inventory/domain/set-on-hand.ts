import { findVariantsForSale } from '#catalog';
import { rows, sql, type Unit } from '#database';
import { byKey } from '#graph';
import { changeStockSurely, type LockedLevel } from './change-stock.ts';
import { openStock } from './open-stock.ts';

/** What somebody counted of a variant; 0 to 1,000,000,000 pieces. */
export type Count = { readonly variantId: string; readonly onHand: number };

/**
 * Makes levels hold what was counted, as COUNTED movements of the difference: the same counts again change nothing. A variant
 * without a level gets one. Returns the levels of which more is promised to orders than was counted: those stay as they are,
 * the others are set. The number of statements does not depend on the counts'. Locks the levels in variant order. Keeps F07.
 */
export async function setOnHand(unit: Unit, counts: readonly Count[], reference: string): Promise<LockedLevel[]> {
  const levels = await lockOrOpen(unit, counts.map((count) => count.variantId));
  const tooFew: LockedLevel[] = [];
  const differences = [...new Map(counts.map((count) => [count.variantId, count.onHand]))].flatMap(([variantId, onHand]) => {
    const level = levels.get(variantId);
    if (level === undefined) throw new Error(`There is no variant ${variantId} to count.`);
    if (onHand < level.reserved) tooFew.push(level);
    return onHand < level.reserved || onHand === level.onHand ? [] : [{ variantId, onHand: onHand - level.onHand, reserved: 0, reference }];
  });
  await changeStockSurely(unit, differences, 'COUNTED');
  return tooFew;
}

async function lockOrOpen(unit: Unit, variantIds: readonly string[]): Promise<Map<string, LockedLevel>> {
  const levels = await lock(unit, variantIds);
  const missing = variantIds.filter((id) => !levels.has(id));
  if (missing.length === 0) return levels;
  const variants = await findVariantsForSale(unit.sql, missing);
  await openStock(unit, [...variants.values()].map(({ id, productId }) => ({ variantId: id, productId, onHand: 0 })), { reference: null });
  return lock(unit, variantIds);
}

async function lock(unit: Unit, variantIds: readonly string[]): Promise<Map<string, LockedLevel>> {
  await unit.em.flush();
  const levels = await rows(unit.sql, sql<LockedLevel>`
    select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved from inventory.stock_level s
    where s.variant_id = any(${variantIds}::uuid[]) order by s.variant_id for no key update`);
  return byKey(levels, (level) => level.variantId);
}
