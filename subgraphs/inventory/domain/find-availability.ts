import { rows, sql, type SqlExecutor } from '#database';
import { byKey } from '#graph';

/** The pieces of a variant: `available` is `onHand` less `reserved`. */
export type Availability = { variantId: string; onHand: number; reserved: number; available: number; lowStockThreshold: number };

/** The stock of variants by id, in one statement; also inside a unit of work. What has no level is absent: it has no pieces. Locks nothing. */
export async function findAvailability(executor: SqlExecutor, variantIds: readonly string[]): Promise<Map<string, Availability>> {
  const found = await rows(executor, sql<Availability>`
    select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved, s.on_hand - s.reserved as available,
      s.low_stock_threshold as "lowStockThreshold"
    from inventory.stock_level s where s.variant_id = any(${variantIds}::uuid[])`);
  return byKey(found, (level) => level.variantId);
}
