import { setUnitsSold } from '#catalog';
import { rows, sql, type Unit } from '#database';
import { SOLD } from './order-status.ts';

type Counted = { productId: string; unitsSold: number };

/**
 * Counts the pieces sold of every product in an order, over all orders whose goods count as sold, and tells the catalogue.
 * Takes a lock for each product, in id order, before it counts: of two counts of a product the later one to tell is the newer.
 */
export async function countUnitsSold(unit: Unit, orderId: string): Promise<void> {
  const locked = await rows(unit.sql, sql<{ productId: string }>`
    select product_id as "productId", pg_advisory_xact_lock(hashtextextended('units sold of ' || product_id, 0)) from (
      select distinct product_id from orders.order_line where order_id = ${orderId} order by product_id
    ) product`);
  const productIds = locked.map((product) => product.productId);
  const counted = await rows(unit.sql, sql<Counted>`
    select l.product_id as "productId", coalesce(sum(l.quantity) filter (where o.status = any(${SOLD}::text[])), 0)::bigint as "unitsSold"
    from orders.order_line l join orders.order o on o.id = l.order_id
    where l.product_id = any(${productIds}::uuid[]) group by l.product_id`);
  await setUnitsSold(unit, counted);
}
