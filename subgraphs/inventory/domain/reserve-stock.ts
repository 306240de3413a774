import { newId, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { changeStock, type LockedLevel } from './change-stock.ts';

/** What a line of an order asks for; `path` is where the client named it. */
export type Demand = { readonly orderLineId: string; readonly variantId: string; readonly quantity: number; readonly path: readonly string[] };

/** `expiresAt` null: held until it is dispatched or released. */
export type OrderDemand = { readonly orderId: string; readonly expiresAt: Date | null; readonly demands: readonly Demand[] };

/**
 * Holds pieces for the lines of an order, all of them or none, and returns the reservations' ids in the order of the demands.
 * Refuses with INSUFFICIENT_STOCK at every line whose variant has too few for all lines together. Keeps F02 and F03.
 * The reservations are written first, because they lock nothing that another buyer waits for; then the levels, in variant order,
 * which stay locked until the commit. So call it as the last thing in a unit.
 */
export async function reserveStock(unit: Unit, order: OrderDemand): Promise<string[]> {
  if (order.demands.length === 0) return [];
  await unit.em.flush();
  const ids = await writeReservations(unit, order);
  const short = await changeStock(unit, order.demands.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: quantity })), null);
  if (short.length > 0) throw insufficientStock(order.demands, short);
  return ids;
}

async function writeReservations(unit: Unit, { orderId, expiresAt, demands }: OrderDemand): Promise<string[]> {
  const ids = demands.map(newId);
  await rows(unit.sql, sql`
    insert into inventory.reservation (id, variant_id, quantity, order_id, order_line_id, expires_at, status, created_at, updated_at)
    select d.id, d.variant_id, d.quantity, ${orderId}::uuid, d.order_line_id, ${expiresAt}::timestamptz, 'ACTIVE', ${unit.now}, ${unit.now}
    from unnest(
      ${ids}::uuid[], ${demands.map((demand) => demand.variantId)}::uuid[],
      ${demands.map((demand) => demand.quantity)}::int[], ${demands.map((demand) => demand.orderLineId)}::uuid[]
    ) as d (id, variant_id, quantity, order_line_id)`);
  return ids;
}

function insufficientStock(demands: readonly Demand[], short: readonly LockedLevel[]): UserError {
  const available = new Map(short.map((level) => [level.variantId, level.onHand - level.reserved]));
  return UserError.all(demands.flatMap(({ variantId, path }) => {
    const left = available.get(variantId);
    return left === undefined ? [] : [{ code: 'INSUFFICIENT_STOCK', path, message: shortage(left) }];
  }));
}

function shortage(left: number): string {
  if (left === 0) return 'This is sold out.';
  return left === 1 ? 'Only 1 piece is available.' : `Only ${left} pieces are available.`;
}
