import { expect } from '@jest/globals';
import { until } from '#testing';
import type { CrashDiary } from './crash-diary.ts';
import type { CrashShop } from './crash-shop.ts';

const OPEN = ['PENDING', 'CONFIRMED', 'PROCESSING'];
const GONE = ['SHIPPED', 'DELIVERED'];
/** Pieces that each variant had from the start. */
const FIRST_STOCK = 30;

/** Expects that nothing acknowledged was lost, nothing happened twice, and stock and money are what was acknowledged. Nobody may act meanwhile. */
export async function expectWhole(shop: CrashShop, { attempts, deliveries }: CrashDiary): Promise<void> {
  const orders = await shop.query<{ id: string; status: string; lines: { variant: string; quantity: number }[] }>(`
    select o.id, o.status, (select jsonb_agg(jsonb_build_object('variant', l.variant_id, 'quantity', l.quantity)) from orders.order_line l where l.order_id = o.id) as lines
    from orders.order o`);
  const statusOf = new Map(orders.map(({ id, status }) => [id, status]));
  const placed = attempts.flatMap(({ answer, ...attempt }) => (answer?.order == null ? [] : [{ ...attempt, id: answer.order.id }]));
  expect([...statusOf.keys()].toSorted()).toEqual(placed.map(({ id }) => id).toSorted());
  for (const { id, reached, isPaid } of placed) {
    const status = statusOf.get(id) ?? 'lost';
    expect({ id, reached: [...reached], isPaid, status: mayBe({ reached, isPaid }).includes(status) ? 'fits' : status }).toEqual({ id, reached: [...reached], isPaid, status: 'fits' });
  }

  const levels = await shop.query<{ variant: string; onHand: number; reserved: number }>(`
    select variant_id as variant, on_hand as "onHand", reserved from inventory.stock_level where variant_id in (select variant_id from orders.order_line)`);
  const pieces = (variant: string, statuses: string[]): number => orders.filter(({ status }) => statuses.includes(status))
    .flatMap(({ lines }) => lines).filter((line) => line.variant === variant).reduce((sum, line) => sum + line.quantity, 0);
  for (const { variant, ...level } of levels) {
    const received = deliveries.filter(({ input }) => input.variantId === variant).reduce((sum, { input }) => sum + input.delta, FIRST_STOCK);
    expect({ variant, ...level }).toEqual({ variant, onHand: received - pieces(variant, GONE), reserved: pieces(variant, OPEN) });
  }

  const [ledger] = await shop.query<{ captured: number; refunded: number }>(`
    select coalesce(sum(e.amount) filter (where e.kind = 'CAPTURED'), 0)::int as captured, coalesce(-sum(e.amount) filter (where e.kind = 'REFUNDED'), 0)::int as refunded
    from payments.ledger_entry e join payments.payment p on p.id = e.payment_id where p.provider = 'RAZORPAY'`);
  const { captured, refunded } = shop.emulator.sums('razorpay');
  expect(ledger).toEqual({ captured, refunded });
  for (const script of ['stock-verify', 'payments-verify', 'audit-verify']) expect(await shop.command(script)).toMatchObject({ code: 0 });
}

/** Has the providers tell what the shop has not heard, and the jobs end that the crash broke off. */
export async function settle({ emulator, query }: CrashShop): Promise<void> {
  const waiting = 'select count(*)::int as jobs from graphile_worker.jobs where run_at <= now() and attempts < max_attempts';
  for (let round = 0; round < 2; round += 1) {
    await until('the shop has taken in all webhooks', async () => (await emulator.webhooks.sendPending()).every((status) => status === 200) && emulator.webhooks.pending().length === 0);
    await until('all jobs are done', async () => (await query<{ jobs: number }>(waiting))[0]?.jobs === 0);
  }
}

function mayBe({ reached, isPaid }: { reached: ReadonlySet<string>; isPaid: boolean }): string[] {
  const last = ['DELIVERED', 'SHIPPED', 'PROCESSING'].find((status) => reached.has(status));
  if (reached.has('CANCELLED')) return isPaid ? ['REFUNDED', 'CANCELLED'] : ['CANCELLED'];
  // What was asked for and not answered may have happened.
  const further = ['PROCESSING', 'SHIPPED', 'DELIVERED'];
  if (last === 'PROCESSING') return ['PROCESSING', 'SHIPPED', 'CANCELLED', 'REFUNDED'];
  if (last !== undefined) return further.slice(further.indexOf(last)).slice(0, 2);
  return [...(isPaid ? ['REFUNDED'] : ['PENDING']), 'CONFIRMED', 'PROCESSING', 'CANCELLED'];
}
