import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { createTestDatabase, freePort, startProviderEmulator, until } from '#testing';
import pg from 'pg';
import { ADDRESS } from '../../subgraphs/orders/tests/shop.ts';
import { httpClient, startServer, untilReady, type ServerProcess } from '../server-process.ts';

// The real process, killed after providers have taken money and before the shop knows. Razorpay is an emulator outside, whose webhooks
// are lost; Stripe is the sandbox inside, which is killed as well and comes back with the shop.
const RAZORPAY = 4;
const STRIPE = 4;

test('F05 kill -9 between capture and confirmation: after the restart every payment is confirmed once, by webhook or by asking', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aarya-kill-payments-'));
  const [database, emulator, port, metricsPort] = await Promise.all([createTestDatabase(), startProviderEmulator(), freePort(), freePort()]);
  const sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const razorpayOnly = Object.fromEntries(Object.entries(emulator.environment).filter(([name]) => name.startsWith('RAZORPAY')));
  const start = async (): Promise<ServerProcess> => {
    const server = startServer({
      ...razorpayOnly, DATABASE_URL: database.url, PORT: String(port), METRICS_PORT: String(metricsPort), AARYA_DATA_DIR: folder, RATE_LIMIT_FACTOR: '1000',
    });
    await untilReady(server, port);
    return server;
  };
  let server = await start();
  try {
    const run = httpClient(port);
    const placed = await placeAll(run);
    const razorpay = placed.slice(0, RAZORPAY);
    const stripe = placed.slice(RAZORPAY);

    // The payers pay, and half of them bring their proof, when the process is gone.
    emulator.faults.set('razorpay', { kind: 'hang', only: 'GET /v1/payments' });
    const paid = razorpay.map(({ payment }) => emulator.pay(payment.id));
    const underWay = razorpay.slice(0, RAZORPAY / 2).map(({ payment, token }, index) => run('PaymentConfirm', { input: { paymentId: payment.id, razorpay: paid[index]?.confirmation } }, token));
    await until('a confirmation asks Razorpay', () => emulator.calls.some((call) => call.path.startsWith('/v1/payments/')));
    const sandbox = stripe.map(({ payment }) => fetch(`http://127.0.0.1:${port}/sandbox/payments/${payment.id}/pay`, { method: 'POST' }).then((answer) => answer.json()));
    const answered: any[] = await Promise.all(sandbox);
    server.child.kill('SIGKILL');
    await Promise.allSettled([server.exit, ...underWay]);
    expect(answered.map(({ status }) => status)).toEqual(stripe.map(() => 'PAID'));

    emulator.faults.set('razorpay', null);
    server = await start();
    const statuses = async (): Promise<string[]> => Promise.all(placed.map(async ({ order, token }) => (await run('MyOrder', { number: order.number }, token)).data.order.status));
    await until('Stripe\'s webhooks have come again', async () => (await statuses()).slice(RAZORPAY).every((status) => status === 'CONFIRMED'));
    // No webhook of Razorpay ever comes: the reconciler asks, here without the wait of 15 minutes.
    expect((await statuses()).slice(0, RAZORPAY)).toEqual(razorpay.map(() => 'PENDING'));
    await sql.query("update payments.payment set next_check_at = now() where provider = 'RAZORPAY' and next_check_at is not null");
    await sql.query("select graphile_worker.add_job('orders.reconcilePayments', '{}'::json)");
    await until('the reconciler has asked Razorpay', async () => (await statuses()).every((status) => status === 'CONFIRMED'));

    // Both roads once more, as clients and providers do: nothing changes.
    const confirmed = await Promise.all([...razorpay, ...stripe].map(({ payment, token }, index) => run('PaymentConfirm', { input: {
      paymentId: payment.id,
      ...(index < RAZORPAY ? { razorpay: paid[index]?.confirmation } : { stripe: { paymentIntentId: answered[index - RAZORPAY].paymentIntentId } }),
    } }, token)));
    expect(confirmed.map(({ data }) => data.paymentConfirm)).toEqual(placed.map(() => expect.objectContaining({ payment: expect.objectContaining({ status: 'COMPLETED' }), userErrors: [] })));
    const ledger = await sql.query(`
      select p.provider, count(*)::int as captures, sum(e.amount)::int as captured from payments.ledger_entry e join payments.payment p on p.id = e.payment_id
      where e.kind = 'CAPTURED' group by p.provider order by p.provider`);
    const total = emulator.sums('razorpay').captured;
    expect(ledger.rows).toEqual([{ provider: 'RAZORPAY', captures: RAZORPAY, captured: total }, { provider: 'STRIPE', captures: STRIPE, captured: (total / RAZORPAY) * STRIPE }]);
    const reserved = await sql.query('select sum(reserved)::int as reserved from inventory.stock_level');
    expect(reserved.rows).toEqual([{ reserved: RAZORPAY + STRIPE }]);
  } finally {
    server.child.kill('SIGKILL');
    await server.exit;
    await sql.end();
    await Promise.all([database.drop(), emulator.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

type Placed = { readonly order: { number: string }; readonly payment: { id: string }; readonly token: string };

/** Orders of one piece each, the first ones to be paid at Razorpay, the others at Stripe. */
async function placeAll(run: ReturnType<typeof httpClient>): Promise<Placed[]> {
  const admin = (await run('SignIn', { input: { email: 'admin@aarya.example', password: 'aarya-development' } })).data.signIn.session.accessToken;
  const { productCreate } = (await run('ProductCreate', { input: { title: 'Crash Shirt', options: [], variants: [{ sku: 'CRASH', price: 99_900, options: [] }] } }, admin)).data;
  const variantId: string = productCreate.product.variants[0].id;
  await run('StockAdjust', { input: { idempotencyKey: 'crash', variantId, delta: 50, reason: 'RECEIVED' } }, admin);
  const { deliveryMethods: [{ id: deliveryMethodId }] } = (await run('DeliveryMethods', { pincode: '560001' })).data;
  return Promise.all(Array.from({ length: RAZORPAY + STRIPE }, async (_, index) => {
    const token = (await run('SessionStartGuest', { input: {} })).data.sessionStartGuest.session.accessToken;
    await run('CartLineAdd', { input: { variantId, quantity: 1 } }, token);
    const { cart } = (await run('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId } }, token)).data.cartDeliverySet;
    const { order, payment } = (await run('OrderPlace', { input: {
      idempotencyKey: `crash ${index}`, expectedTotal: cart.totals.total.amount, email: 'asha@aarya.example', shippingAddress: ADDRESS,
      deliveryMethodId, paymentProvider: index < RAZORPAY ? 'RAZORPAY' : 'STRIPE',
    } }, token)).data.orderPlace;
    expect(payment.nextAction).not.toBeNull();
    return { order, payment, token };
  }));
}
