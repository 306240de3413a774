import { audit } from '#audit';
import { setInStock } from '#catalog';
import { rows, sql, type Unit } from '#database';

type RebuiltLevel = { variantId: string; onHand: number; reserved: number; inStock: boolean };

/**
 * Makes levels say again what the ledger and the active reservations add up to, the catalogue included, and returns the ids of
 * those that it could; a level whose reservations exceed its ledger stays as it is and needs a person. Locks the levels first and
 * sums afterwards: whoever moves stock locks the level too, so that no movement falls between.
 */
export async function rebuildStock(unit: Unit, variantIds: readonly string[]): Promise<string[]> {
  await rows(unit.sql, sql`
    select from inventory.stock_level where variant_id = any(${variantIds}::uuid[]) order by variant_id for no key update`);
  const rebuilt = await rows(unit.sql, sql<RebuiltLevel>`
    update inventory.stock_level s set on_hand = truth.on_hand, reserved = truth.reserved, updated_at = ${unit.now}
    from (
      select v.id,
        (select coalesce(sum(m.delta), 0)::int from inventory.stock_movement m where m.variant_id = v.id) as on_hand,
        (select coalesce(sum(r.quantity), 0)::int from inventory.reservation r where r.variant_id = v.id and r.status = 'ACTIVE') as reserved
      from unnest(${variantIds}::uuid[]) as v (id)
    ) truth
    where s.variant_id = truth.id and truth.on_hand >= truth.reserved
    returning s.variant_id as "variantId", s.on_hand as "onHand", s.reserved, s.on_hand > s.reserved as "inStock"`);
  const idsWith = (inStock: boolean): string[] => rebuilt.filter((level) => level.inStock === inStock).map((level) => level.variantId);
  await setInStock(unit, idsWith(true), true);
  await setInStock(unit, idsWith(false), false);
  for (const { variantId, onHand, reserved } of rebuilt) {
    audit(unit, { action: 'stockRebuild', target: { type: 'ProductVariant', id: variantId }, summary: 'Stock level rebuilt from its ledger', after: { onHand, reserved } });
  }
  return rebuilt.map((level) => level.variantId);
}
