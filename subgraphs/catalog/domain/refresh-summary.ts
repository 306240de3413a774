import { rows, sql, type Unit } from '#database';

/**
 * Makes products repeat what their variants say now: the price range, the earlier price of the cheapest, whether any is in stock.
 * Locks the products. The only writer of these columns; called by whatever changes a variant, in the same unit. Does not count as a change of the product.
 */
export async function refreshSummary(unit: Unit, productIds: readonly string[]): Promise<void> {
  await unit.em.flush();
  // Two units that each change a variant of one product must not sum up without seeing each other.
  await rows(unit.sql, sql`select from catalog.product where id = any(${productIds}::uuid[]) order by id for no key update`);
  await rows(unit.sql, sql`
    update catalog.product p
    set price_min = s.price_min, price_max = s.price_max, compare_at_price = s.compare_at_price, in_stock = s.in_stock
    from (
      select v.product_id, min(v.price) as price_min, max(v.price) as price_max, bool_or(v.in_stock) as in_stock,
        (array_agg(v.compare_at_price order by v.price, v.position, v.id))[1] as compare_at_price
      from catalog.product_variant v where v.product_id = any(${productIds}::uuid[]) group by v.product_id
    ) s
    where p.id = s.product_id
      and (p.price_min, p.price_max, p.compare_at_price, p.in_stock) is distinct from (s.price_min, s.price_max, s.compare_at_price, s.in_stock)`);
}
