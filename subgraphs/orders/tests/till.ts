import { expect } from '@jest/globals';
import { firstRow, rows, sql, unitOfWork } from '#database';
import { injectInto, startProviderEmulator, world, type Client, type ProviderEmulator, type World, type WorldOptions } from '#testing';
import { expireOrders } from '../domain/expire-orders.ts';
import { openShop, type PlaceInput, type Shop } from './shop.ts';

export type Provider = 'RAZORPAY' | 'STRIPE';

/** An order that waits for its payment. */
export type Awaiting = { readonly client: Client; readonly order: { id: string; number: string }; readonly payment: { id: string; nextAction: any }; readonly variantId: string; readonly total: number };

/** What an order's rows say of its money. */
export type Books = { order: string; payments: string[]; refunds: string[]; held: number; expected: number; fees: number };

/** A shop whose payments go to emulators of both providers, with their webhooks delivered when a test says so. */
export type Till = {
  readonly world: World;
  readonly shop: Shop;
  readonly emulator: ProviderEmulator;
  readonly place: (provider: Provider, options?: { stock?: number; quantity?: number; client?: Client }) => Promise<Awaiting>;
  /** The input that confirms what the payer paid. */
  readonly proof: (payment: { id: string }, confirmation: object) => { input: object };
  /** An order that has been paid, and told so by webhook. */
  readonly paid: (provider: Provider, options?: { stock?: number; quantity?: number }) => Promise<Awaiting>;
  /** Delivers the webhooks that wait and takes them in. */
  readonly settle: () => Promise<void>;
  readonly books: (orderId: string) => Promise<Books>;
  /** Has the time of an order's reservation run out, and cancels the orders that were not paid in theirs. */
  readonly expire: (orderId: string) => Promise<void>;
  /** Minutes for which an order still holds its pieces; null: until they are dispatched. */
  readonly heldFor: (orderId: string) => Promise<number | null>;
  /** Expects each provider's money to be the ledger's, to the paisa. */
  readonly expectMoneyEqual: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a till; close it after the tests. `addSecret`: webhooks may be signed with that too. */
export async function openTill({ addSecret, ...options }: WorldOptions & { addSecret?: string } = {}): Promise<Till> {
  const emulator = await startProviderEmulator();
  const w = await world({ ...options, environment: { ...emulator.environment, ...withSecret(emulator, addSecret), RATE_LIMIT_FACTOR: '1000', PAYMENT_TIMEOUT_MS: '2000', ...options.environment } });
  emulator.useClock(w.clock);
  emulator.deliverTo(injectInto(w.server));
  const shop = await openShop(w);
  const { reader } = w.platform.database;

  async function place(provider: Provider, { stock = 5, quantity = 1, client }: Parameters<Till['place']>[1] = {}): Promise<Awaiting> {
    const buyer = client ?? await w.guest();
    const [variantId = ''] = await shop.variants({ stock });
    const input: PlaceInput = { ...await shop.fill(buyer, [variantId], quantity), paymentProvider: provider };
    const { orderPlace: { order, payment } } = await buyer.must('OrderPlace', { input });
    return { client: buyer, order, payment, variantId, total: input.expectedTotal };
  }
  async function settle(): Promise<void> {
    expect((await emulator.webhooks.sendPending()).filter((status) => status !== 200)).toEqual([]);
    await w.runJobs();
  }
  return {
    world: w, shop, emulator, place, settle,
    proof: ({ id }, confirmation) => ({ input: { paymentId: id, ...('paymentIntentId' in confirmation ? { stripe: confirmation } : { razorpay: confirmation }) } }),
    async paid(provider, how) {
      const made = await place(provider, how);
      emulator.pay(made.payment.id);
      await settle();
      return made;
    },
    async books(orderId) {
      const found = await firstRow(reader, sql<Books>`
        select o.status as "order",
          array(select status from payments.payment where order_id = o.id order by created_at, id) as payments,
          array(select r.status from payments.refund r join payments.payment p on p.id = r.payment_id where p.order_id = o.id order by r.created_at, r.id) as refunds,
          coalesce(sum(e.amount) filter (where e.account = 'MONEY'), 0)::bigint as held,
          coalesce(sum(e.amount) filter (where e.account = 'EXPECTED'), 0)::bigint as expected,
          coalesce(sum(e.amount) filter (where e.account = 'FEES'), 0)::bigint as fees
        from orders.order o left join payments.payment p on p.order_id = o.id left join payments.ledger_entry e on e.payment_id = p.id
        where o.id = ${orderId} group by o.id`);
      if (found === undefined) throw new Error('There is no such order');
      return found;
    },
    async expire(orderId) {
      await unitOfWork(w.system, (unit) => rows(unit.sql, sql`
        update inventory.reservation set expires_at = ${unit.now}::timestamptz - interval '1 minute' where order_id = ${orderId} and expires_at is not null`));
      await expireOrders(w.system);
    },
    async heldFor(orderId) {
      const found = await firstRow(reader, sql<{ until: Date | null }>`select expires_at as until from inventory.reservation where order_id = ${orderId} and status = 'ACTIVE'`);
      if (found === undefined) throw new Error('The order holds nothing');
      return found.until === null ? null : (found.until.getTime() - w.clock.now().getTime()) / 60_000;
    },
    async expectMoneyEqual() {
      const ledger = await rows(reader, sql<{ provider: string; captured: number; refunded: number; fees: number }>`
        select lower(p.provider) as provider, coalesce(sum(e.amount) filter (where e.kind = 'CAPTURED'), 0)::bigint as captured,
          -coalesce(sum(e.amount) filter (where e.kind = 'REFUNDED'), 0)::bigint as refunded, -coalesce(sum(e.amount) filter (where e.kind = 'FEE'), 0)::bigint as fees
        from payments.ledger_entry e join payments.payment p on p.id = e.payment_id where p.provider <> 'CASH_ON_DELIVERY' group by p.provider`);
      for (const { provider, captured, refunded } of ledger) {
        const there = emulator.sums(provider === 'stripe' ? 'stripe' : 'razorpay');
        expect({ provider, captured, refunded }).toEqual({ provider, captured: there.captured, refunded: there.refunded });
      }
    },
    async close() {
      await w.close();
      await emulator.stop();
    },
  };
}


function withSecret({ environment }: ProviderEmulator, secret: string | undefined): Record<string, string> {
  const names = secret === undefined ? [] : ['RAZORPAY_WEBHOOK_SECRET', 'STRIPE_WEBHOOK_SECRET'];
  return Object.fromEntries(names.map((name) => [name, `${secret}, ${environment[name]}`]));
}
