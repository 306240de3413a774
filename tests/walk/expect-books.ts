import { expect } from '@jest/globals';
import { countRows, rows, sql } from '#database';
import { findDrift } from '#inventory';
import { findLedgerDrift } from '#payments';
import type { Till } from '../../subgraphs/orders/tests/till.ts';
import { piecesIn, type Diary, type Sale } from './diary.ts';

type Kept = { id: string; status: string; held: number; sentBack: number };

const OPEN = ['PENDING', 'CONFIRMED', 'PROCESSING'];

/** Expects the shop's books to be what the diary says, to the piece and the paisa. Nobody may act meanwhile. */
export async function expectBooks({ world, shop }: Till, diary: Diary): Promise<void> {
  const { reader } = world.platform.database;
  const kept = new Map((await rows(reader, sql<Kept>`
    select o.id, o.status,
      (select coalesce(sum(e.amount), 0) from payments.payment p join payments.ledger_entry e on e.payment_id = p.id where p.order_id = o.id and e.account = 'MONEY')::bigint as held,
      (select coalesce(sum(r.refund_amount), 0) from returns.return r where r.order_id = o.id and r.status = 'REFUNDED')::bigint as "sentBack"
    from orders.order o`)).map((order) => [order.id, order]));
  const statusOf = ({ id }: Sale): string => kept.get(id)?.status ?? 'lost';
  expect({ orders: kept.size, counted: await countRows(reader, 'orders."order"', null) }).toEqual({ orders: diary.sales.length, counted: diary.sales.length });

  for (const sale of diary.sales) {
    const { number, reached } = sale;
    expect({ number, reached: [...reached], status: fitting(sale, statusOf(sale)) }).toEqual({ number, reached: [...reached], status: statusOf(sale) });
    expect({ number, held: kept.get(sale.id)?.held }).toEqual({ number, held: owed(sale, statusOf(sale), kept.get(sale.id)?.sentBack ?? 0) });
  }
  for (const [variantId, received] of diary.received) {
    const sold = piecesIn(diary.sales.filter(({ reached }) => reached.has('SHIPPED') && !reached.has('RETURNED')), variantId);
    const restocked = diary.sales.flatMap(({ returns }) => returns).filter((each) => each.isRestocked && each.variantId === variantId).length;
    const expected = { onHand: received - sold + restocked, reserved: piecesIn(diary.sales.filter((sale) => OPEN.includes(statusOf(sale))), variantId) };
    expect({ variantId, ...await shop.stock(variantId) }).toEqual({ variantId, ...expected });
    expect(Math.min(expected.reserved, expected.onHand - expected.reserved)).toBeGreaterThanOrEqual(0);
  }
  for (const code of diary.codes) {
    const uses = diary.sales.filter((sale) => sale.code === code && !isCalledOff(sale, statusOf(sale))).length;
    expect(await rows(reader, sql<object>`
      select code, times_used as "timesUsed", (select count(*) from promotions.redemption r where r.promo_code_id = c.id and r.given_back_at is null) as "inForce"
      from promotions.promo_code c where code = ${code}`)).toEqual([{ code, timesUsed: uses, inForce: uses }]);
  }
  expect(await findDrift(reader)).toEqual([]);
  expect(await findLedgerDrift(reader)).toEqual([]);
}

/** The status if what was acknowledged leads there; else one that it leads to. */
function fitting({ reached, isOnline, isPaid }: Sale, status: string): string {
  const may = (...fit: string[]): string => (fit.includes(status) ? status : fit.join(' or '));
  if (reached.has('RETURNED')) return may('RETURNED', 'REFUNDED');
  if (reached.has('DELIVERED')) return may('DELIVERED', 'RETURNED', 'REFUNDED');
  if (reached.has('SHIPPED')) return may('SHIPPED');
  if (reached.has('CANCELLED')) return isPaid ? may('REFUNDED') : may('CANCELLED');
  if (reached.has('PROCESSING')) return may('PROCESSING');
  if (!isOnline) return may('CONFIRMED');
  // Paid after it had expired, it is confirmed where its pieces can be had again, else its money goes back.
  return isPaid ? may('CONFIRMED', 'REFUNDED') : may('PENDING', 'CANCELLED');
}

/** It never left the shop, and never will. */
function isCalledOff({ reached }: Sale, status: string): boolean {
  return !reached.has('SHIPPED') && ['CANCELLED', 'REFUNDED'].includes(status);
}

/** What the shop holds of an order: what was paid, less what went back for returns and by hand. */
function owed(sale: Sale, status: string, sentBack: number): number {
  if (isCalledOff(sale, status) || sale.reached.has('RETURNED')) return 0;
  const isPaid = sale.isOnline ? sale.isPaid : sale.reached.has('DELIVERED');
  if (!isPaid) return 0;
  return sale.total - sentBack - sale.refunded;
}
