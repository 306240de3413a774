import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow, rows, sql } from '#database';
import { race } from '#testing';
import { createEventIntake } from '../routes/event-intake.ts';
import { openTill, type Provider, type Till } from './till.ts';

let till: Till;
const OLD_SECRET = 'the secret from before the rotation';
beforeAll(async () => { till = await openTill({ addSecret: OLD_SECRET }); });
afterAll(() => till.close());

const PROVIDERS: readonly Provider[] = ['RAZORPAY', 'STRIPE'];
type Row = { type: string; status: string; detail: string | null };
const events = (provider: string) => rows(till.world.platform.database.reader, sql<Row>`
  select type, status, detail from payments.provider_event where provider = ${provider} order by created_at, id`);
const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');
const seconds = () => Math.floor(till.world.clock.now().getTime() / 1000);
const post = async (road: string, payload: string, headers: Record<string, string>) =>
  (await till.world.server.inject({ method: 'POST', url: `/webhooks/${road}`, payload, headers: { 'content-type': 'application/json', ...headers } })).statusCode;

/** All orders of a list. */
function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, index) => permutations(list.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

describe('a webhook', () => {
  test.each(PROVIDERS)('F05 of %s, five times each and 20 at once, has the effect of once, beside the client that confirms', async (provider) => {
    const made = await till.place(provider);
    const { confirmation } = till.emulator.pay(made.payment.id);
    const [statuses, answers] = await Promise.all([
      till.emulator.webhooks.sendPending({ copies: 5, order: 'shuffled', parallel: 20 }),
      race(5, () => made.client.run('PaymentConfirm', till.proof(made.payment, confirmation))),
    ]);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(answers.flatMap(({ data, errors }) => [...errors, ...data.paymentConfirm.userErrors])).toEqual([]);
    await race(3, () => till.world.runJobs());
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED'], refunds: [], held: made.total, expected: 0 });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 1 });
    const stored = await events(provider);
    expect(stored.filter((event) => event.status === 'RECEIVED' || event.status === 'MISMATCH')).toEqual([]);
    // Sent again a day later: answered alike, and nothing changes.
    for (const notice of till.emulator.sandbox.books.notices.all()) expect(await till.emulator.webhooks.send(notice)).toBe(200);
    await till.world.runJobs();
    expect(await events(provider)).toEqual(stored);
    await till.expectMoneyEqual();
  });

  test.each(PROVIDERS)('F05 of %s in any order ends in the same: paid, and given back in part', async (provider) => {
    const made = await till.place(provider);
    till.emulator.fail(made.payment.id);
    const { charge } = till.emulator.pay(made.payment.id, { isLate: true });
    const own = till.emulator.webhooks.pending().filter((notice) => notice.body.includes(charge.billId));
    // Begun by somebody at the provider, so that its events may come before those of the payment.
    await giveBackThere(provider, charge.id, 100_00);
    const all = till.emulator.webhooks.pending().filter((notice) => notice.body.includes(charge.billId) || notice.body.includes(charge.id));
    expect(all.length).toBeGreaterThan(own.length);
    const orders = permutations(all).filter((_, index, { length }) => index % Math.ceil(length / 12) === 0);
    const ends = new Set<string>();
    for (const order of orders) {
      await forget(made.order.id);
      for (const notice of order) expect(await till.emulator.webhooks.send(notice)).toBe(200);
      await race(2, () => till.world.runJobs());
      ends.add(JSON.stringify(await till.books(made.order.id)));
    }
    expect(ends.size).toBe(1);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['PARTIALLY_REFUNDED'], refunds: ['COMPLETED'], held: made.total - 100_00 });
    await till.settle();
  });

  test('is taken in bursts beyond what one address may otherwise send at once, many in one transaction', async () => {
    const { webhookSecret } = till.emulator.accounts.razorpay;
    const send = (event: string): Promise<number> => {
      const body = JSON.stringify({ event, payload: {} });
      return post('razorpay', body, { 'x-razorpay-signature': hmac(webhookSecret, body), 'x-razorpay-event-id': event });
    };
    const before = (await events('RAZORPAY')).length;
    let statuses: number[] = [];
    const statements = await till.world.statements(async () => { statuses = await race(250, (index) => send(`burst.number_${index % 200}`)); });
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(statements).toBeLessThan(100);
    expect(await events('RAZORPAY')).toHaveLength(before + 200);
  });

  test('with characters that cannot be kept is kept without them, and one that cannot be kept at all keeps no other one out', async () => {
    const { webhookSecret } = till.emulator.accounts.razorpay;
    const body = JSON.stringify({ event: 'odd\u0000.characters', payload: { note: 'half \ud83d of one' } });
    expect(await post('razorpay', body, { 'x-razorpay-signature': hmac(webhookSecret, body), 'x-razorpay-event-id': '' })).toBe(200);
    expect((await events('RAZORPAY')).map(({ type }) => type)).toContain('odd.characters');
    const keep = createEventIntake(till.world.system);
    const kept = await Promise.allSettled(['', 'beside.one', 'beside.two', 'beside.one'].map((type) => keep({ provider: 'RAZORPAY', eventId: `id of ${type}`, type, payload: {} })));
    expect(kept.map((each) => (each.status === 'fulfilled' ? each.value : 'refused'))).toEqual(['refused', true, true, false]);
  });

  test('that is not signed, wrongly, for another body or too long ago is refused and not kept', async () => {
    const made = await till.place('RAZORPAY');
    till.emulator.pay(made.payment.id);
    const [notice] = till.emulator.webhooks.pending();
    if (notice === undefined) throw new Error('Nothing was announced');
    const before = [...await events('RAZORPAY'), ...await events('STRIPE')];
    const { razorpay, stripe } = till.emulator.accounts;
    const { body } = notice;
    const again = JSON.stringify(JSON.parse(body), null, 1);
    const forged: [string, Record<string, string>][] = [
      [body, {}], [body, { 'x-razorpay-signature': '' }], [body, { 'x-razorpay-signature': hmac('', body) }], [body, { 'x-razorpay-signature': hmac('wrong', body) }],
      [body, { 'x-razorpay-signature': hmac(razorpay.keySecret, body) }], [again, { 'x-razorpay-signature': hmac(razorpay.webhookSecret, body) }],
      [body.replace('captured', 'Captured'), { 'x-razorpay-signature': hmac(razorpay.webhookSecret, body) }], ['', { 'x-razorpay-signature': hmac(razorpay.webhookSecret, '') }],
      ['[]', { 'x-razorpay-signature': hmac(razorpay.webhookSecret, '[]') }], ['nonsense', { 'x-razorpay-signature': hmac(razorpay.webhookSecret, 'nonsense') }],
    ];
    for (const [text, headers] of forged) expect(await post('razorpay', text, headers)).toBe(400);
    const event = JSON.stringify({ id: 'evt_1', type: 'payment_intent.succeeded', data: { object: {} } });
    const signed = (at: number, secret = stripe.webhookSecret, scheme = 'v1') => ({ 'stripe-signature': `t=${at},${scheme}=${hmac(secret, `${at}.${event}`)}` });
    const stale = [{}, signed(seconds() - 301), signed(seconds() + 301), signed(seconds(), 'wrong'), signed(seconds(), ''), signed(seconds(), stripe.webhookSecret, 'v0'), { 'stripe-signature': 't=1,v1=' }];
    for (const headers of stale) expect(await post('stripe', event, headers)).toBe(400);
    expect(await post('razorpay', `"${'x'.repeat(300_000)}"`, {})).toBe(413);
    expect([...await events('RAZORPAY'), ...await events('STRIPE')]).toEqual(before);
    await till.world.runJobs();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', held: 0 });
    await till.settle();
  });

  test('signed with the old secret counts while both are configured', async () => {
    const event = JSON.stringify({ id: 'evt_rotated', type: 'payout.paid', data: { object: { id: 'po_1', email: 'asha@example.com' } } });
    const at = seconds();
    const headers = { 'stripe-signature': `t=${at},v1=${'0'.repeat(64)},v1=${hmac(OLD_SECRET, `${at}.${event}`)}` };
    expect(await post('stripe', event, headers)).toBe(200);
    const razorpay = JSON.stringify({ event: 'payout.processed', payload: {} });
    expect(await post('razorpay', razorpay, { 'x-razorpay-signature': hmac(OLD_SECRET, razorpay) })).toBe(200);
  });

  test('of a kind that does not concern us is kept, without personal data, and left alone', async () => {
    await till.world.runJobs();
    expect((await events('STRIPE')).find((event) => event.type === 'payout.paid')).toEqual({ type: 'payout.paid', status: 'IGNORED', detail: null });
    const found = await firstRow(till.world.platform.database.reader, sql<{ leaks: number }>`
      select count(*) as leaks from payments.provider_event where payload::text ~* 'example\\.com|payer@|\\+9199|client_secret'`);
    expect(found?.leaks).toBe(0);
  });

  test('about other money or another order than was asked for is kept aside for a person, and changes nothing', async () => {
    const made = await till.place('RAZORPAY');
    const { bill } = till.emulator.pay(made.payment.id, { amount: made.total - 1 });
    await till.settle();
    const { webhookSecret } = till.emulator.accounts.razorpay;
    const send = (entity: object) => {
      const body = JSON.stringify({ event: 'payment.captured', payload: { payment: { entity } } });
      return post('razorpay', body, { 'x-razorpay-signature': hmac(webhookSecret, body) });
    };
    const entity = { id: 'pay_other', order_id: bill.id, amount: made.total, currency: 'USD', status: 'captured' };
    expect(await send(entity)).toBe(200);
    expect(await send({ ...entity, currency: 'INR', order_id: 'order_unknown' })).toBe(200);
    expect(await send({ id: 'pay_other' })).toBe(200);
    await till.world.runJobs();
    const aside = (await events('RAZORPAY')).filter((event) => event.status === 'MISMATCH').slice(-4).map((event) => event.detail);
    expect(aside).toEqual([
      expect.stringContaining(`It is over ${made.total - 1}`), 'It is in USD, not in INR.', 'Nobody was asked to pay order_unknown.', 'It has not the form that such an event should have.',
    ]);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', held: 0, refunds: [] });
  });
});

/** Gives back part of a payment at the provider, as somebody at its dashboard would. */
async function giveBackThere(provider: Provider, chargeId: string, amount: number): Promise<void> {
  const { accounts, razorpayUrl, stripeUrl } = till.emulator;
  const { keyId, keySecret } = accounts.razorpay;
  const basic = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;
  const answer = provider === 'RAZORPAY'
    ? await fetch(`${razorpayUrl}/v1/payments/${chargeId}/refund`, { method: 'POST', headers: { authorization: basic, 'content-type': 'application/json' }, body: JSON.stringify({ amount }) })
    : await fetch(`${stripeUrl}/v1/refunds`, { method: 'POST', headers: { authorization: `Bearer ${accounts.stripe.secretKey}` }, body: new URLSearchParams({ charge: chargeId, amount: String(amount) }) });
  expect(answer.status).toBe(200);
}

/** Puts an order and its payment back to before anything was heard of its money; the ledger's guard is lifted for that alone. */
async function forget(orderId: string): Promise<void> {
  await till.world.platform.database.orm.em.fork().transactional(async (em) => {
    const statements = [
      sql`alter table payments.ledger_entry disable trigger user`,
      sql`delete from payments.ledger_entry where payment_id in (select id from payments.payment where order_id = ${orderId})`,
      sql`alter table payments.ledger_entry enable trigger user`,
      sql`delete from payments.provider_event where payment_id is null or payment_id in (select id from payments.payment where order_id = ${orderId})`,
      sql`delete from payments.refund where payment_id in (select id from payments.payment where order_id = ${orderId})`,
      sql`update payments.payment set status = 'PENDING', refunded = 0, pledged = 0, provider_payment_id = null, completed_at = null, authorized_at = null, fee = null where order_id = ${orderId}`,
      sql`delete from orders.tracking_event where order_id = ${orderId} and status <> 'PENDING'`,
      sql`update orders.order set status = 'PENDING' where id = ${orderId}`,
    ];
    for (const statement of statements) await rows(em.getKysely<unknown>(), statement);
  });
}
