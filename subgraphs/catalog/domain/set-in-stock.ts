import { rows, sql, type Unit } from '#database';
import { refreshSummary } from './refresh-summary.ts';

/** Says for variants whether they can be bought. Called by the inventory, in the unit in which availability crossed zero. */
export async function setInStock(unit: Unit, variantIds: readonly string[], inStock: boolean): Promise<void> {
  if (variantIds.length === 0) return;
  const changed = await rows(unit.sql, sql<{ productId: string }>`
    update catalog.product_variant set in_stock = ${inStock}
    where id = any(${variantIds}::uuid[]) and in_stock <> ${inStock}
    returning product_id as "productId"`);
  await refreshSummary(unit, [...new Set(changed.map((row) => row.productId))]);
}
