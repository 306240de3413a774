import { setInStock } from '#catalog';
import { newId, rows, sql, type Unit } from '#database';

/** A variant with the pieces that it begins with; 0 to 1,000,000,000. */
export type OpeningStock = { readonly variantId: string; readonly productId: string; readonly onHand: number };

/**
 * Gives variants without a level one, with RECEIVED movements for the pieces that they begin with, and returns the ids of
 * those variants. A variant that has a level keeps it as it is. One statement for all, and two more when any has pieces. Keeps F07.
 */
export async function openStock(unit: Unit, stock: readonly OpeningStock[], { reference }: { reference: string | null }): Promise<string[]> {
  if (stock.length === 0) return [];
  await unit.em.flush();
  const opened = await rows(unit.sql, sql<{ variantId: string; onHand: number }>`
    with opening as (
      select distinct on (o.variant_id) o.* from unnest(
        ${stock.map(newId)}::uuid[], ${stock.map((level) => level.variantId)}::uuid[],
        ${stock.map((level) => level.productId)}::uuid[], ${stock.map((level) => level.onHand)}::int[]
      ) as o (movement_id, variant_id, product_id, on_hand) order by o.variant_id
    ), opened as (
      insert into inventory.stock_level (variant_id, product_id, on_hand, reserved, created_at, updated_at)
      select variant_id, product_id, on_hand, 0, ${unit.now}, ${unit.now} from opening order by variant_id
      on conflict (variant_id) do nothing returning variant_id, on_hand
    ), moved as (
      insert into inventory.stock_movement
        (id, variant_id, delta, reason, reference, actor_id, on_hand_after, occurred_at, created_at, updated_at)
      select g.movement_id, d.variant_id, d.on_hand, 'RECEIVED', ${reference}::text, ${unit.context.viewer?.userId ?? null}::uuid,
        d.on_hand, ${unit.now}, ${unit.now}, ${unit.now}
      from opened d join opening g on g.variant_id = d.variant_id where d.on_hand > 0
    )
    select variant_id as "variantId", on_hand as "onHand" from opened`);
  await setInStock(unit, opened.filter((level) => level.onHand > 0).map((level) => level.variantId), true);
  return opened.map((level) => level.variantId);
}
