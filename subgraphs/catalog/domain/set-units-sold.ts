import { rows, sql, type Unit } from '#database';

/** How many pieces of a product were sold in all. */
export type UnitsSold = { readonly productId: string; readonly unitsSold: number };

/** Says how often products were sold, for the list of best sellers. Called by the orders, which count. Locks in id order; does not count as a change of the product. */
export async function setUnitsSold(unit: Unit, counted: readonly UnitsSold[]): Promise<void> {
  if (counted.length === 0) return;
  await rows(unit.sql, sql`
    with counted as (
      select p.id, c.units_sold from catalog.product p
      join unnest(${counted.map((product) => product.productId)}::uuid[], ${counted.map((product) => product.unitsSold)}::bigint[]) as c (id, units_sold) on c.id = p.id
      where p.units_sold <> c.units_sold order by p.id for no key update of p
    )
    update catalog.product p set units_sold = counted.units_sold from counted where p.id = counted.id`);
}
