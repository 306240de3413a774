import { rows, sql, type Unit } from '#database';
import { extendReservations, reserveStock, type Demand } from '#inventory';
import { renewRedemption } from '#promotions';
import type { LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';

/**
 * Confirms a locked order that has been paid, and holds its pieces until they are dispatched; one that had expired gets them anew, and
 * the use of its promo code, or is refused with INSUFFICIENT_STOCK. Call it last: it locks the stock levels in variant order. Keeps F03.
 */
export async function confirmPaidOrder(unit: Unit, order: LockedOrder): Promise<void> {
  order.cancelReason = null;
  order.expiredAt = null;
  moveOrder(unit, order, 'CONFIRMED');
  await unit.em.flush();
  if (await extendReservations(unit, order.id, null)) return;
  await renewRedemption(unit, order.id);
  await reserveStock(unit, { orderId: order.id, expiresAt: null, demands: await demandsOf(unit, order.id) });
}

async function demandsOf(unit: Unit, orderId: string): Promise<Demand[]> {
  const lines = await rows(unit.sql, sql<Omit<Demand, 'path'>>`
    select id as "orderLineId", variant_id as "variantId", quantity from orders.order_line where order_id = ${orderId} order by position`);
  return lines.map((line) => ({ ...line, path: [] }));
}
