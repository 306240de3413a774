import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '#config';
import { newId } from '#database';
import { freePort, world, type World } from '#testing';
import Razorpay from 'razorpay';
import { sandboxAccounts } from '../sandbox/accounts.ts';
import { sandboxedProviders } from '../sandbox/development/sandboxed-providers.ts';

// `npm start` without keys: the gateway itself serves the sandbox, so this world listens.
let shop: World;
let origin: string;
let razorpay: any;

beforeAll(async () => {
  const port = await freePort();
  shop = await world({ environment: { NODE_ENV: 'development', PORT: String(port) } });
  origin = await shop.server.listen({ host: '127.0.0.1', port });
  const { keyId, keySecret } = sandboxAccounts(shop.platform.config).razorpay;
  razorpay = new Razorpay({ key_id: keyId, key_secret: keySecret });
  razorpay.api.rq.defaults.baseURL = `${origin}/sandbox/razorpay`;
});
afterAll(() => shop.close());

async function open(amount = 1_29_900): Promise<string> {
  const paymentId = newId();
  await razorpay.orders.create({ amount, currency: 'INR', receipt: paymentId, notes: { payment_id: paymentId, order_number: 'AA-<1042>' } });
  return paymentId;
}

async function act(paymentId: string, name: string, accept = 'application/json'): Promise<{ status: number; location: string | null; body: any }> {
  const answer = await fetch(`${origin}/sandbox/payments/${paymentId}/${name}`, { method: 'POST', headers: { accept }, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location'), body: accept.includes('json') ? await answer.json() : null };
}

async function page(paymentId: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(`${origin}/sandbox/payments/${paymentId}`);
  expect(answer.headers.get('content-type')).toContain('text/html');
  return { status: answer.status, html: await answer.text() };
}

describe('a payment in development', () => {
  test('its page names the order, the amount and the provider, and has the payer pay, fail or wait', async () => {
    const { status, html } = await page(await open());
    expect(status).toBe(200);
    for (const shown of ['Razorpay sandbox', '₹1,299.00', 'AA-&lt;1042&gt;', 'To be paid', '/pay"', '/fail"', '/delay"']) expect(html).toContain(shown);
    expect(html).not.toContain('AA-<');
  });

  test('a script that pays gets what paymentConfirm needs, once and again the same', async () => {
    const paymentId = await open();
    const { status, body } = await act(paymentId, 'pay');
    expect(status).toBe(200);
    const proof = { razorpayOrderId: expect.stringMatching(/^order_/), razorpayPaymentId: expect.stringMatching(/^pay_/), razorpaySignature: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(body).toEqual({ paymentId, provider: 'RAZORPAY', status: 'PAID', ...proof, paymentConfirm: { paymentId, razorpay: proof } });
    expect((await act(paymentId, 'pay')).body).toEqual(body);
    expect((await act(paymentId, 'fail')).status).toBe(409);
    expect((await page(paymentId)).html).toContain('Paid');
    expect((await razorpay.orders.fetchPayments(body.razorpayOrderId)).count).toBe(1);
  });

  test('a declined payment can be paid afterwards', async () => {
    const paymentId = await open();
    expect((await act(paymentId, 'fail')).body).toMatchObject({ status: 'FAILED', razorpayOrderId: expect.any(String) });
    expect((await page(paymentId)).html).toContain('Declined');
    expect((await act(paymentId, 'pay')).body).toMatchObject({ status: 'PAID' });
  });

  test('a delayed one succeeds by itself when its time has come', async () => {
    const paymentId = await open();
    const { body } = await act(paymentId, 'delay?seconds=0');
    expect(body).toMatchObject({ status: 'DELAYED', dueAt: shop.clock.now().toISOString().replace(/\.\d+/, '.000') });
    expect(body).not.toHaveProperty('paymentConfirm');
    await new Promise<void>((resolve) => {
      const look = setInterval(() => void page(paymentId).then(({ html }) => { if (html.includes('Paid')) { clearInterval(look); resolve(); } }), 100);
    });
  });

  test('a browser is led back to the page', async () => {
    const paymentId = await open();
    expect(await act(paymentId, 'pay', 'text/html')).toMatchObject({ status: 303, location: `/sandbox/payments/${paymentId}` });
  });

  test('a payment that no provider expects is 404 with a sentence', async () => {
    expect(await page(newId())).toMatchObject({ status: 404, html: expect.stringContaining('nothing to pay') });
    expect(await act(newId(), 'pay')).toMatchObject({ status: 404, body: { errors: [{ message: expect.stringContaining('paymentRetry') }] } });
  });

  test('both providers know the shop by its keys alone', async () => {
    expect((await fetch(`${origin}/sandbox/razorpay/v1/orders`)).status).toBe(401);
    expect((await fetch(`${origin}/sandbox/stripe/v1/charges`)).status).toBe(401);
    const { stripe } = sandboxAccounts(shop.platform.config);
    expect((await fetch(`${origin}/sandbox/stripe/v1/charges`, { headers: { authorization: `Bearer ${stripe.secretKey}` } })).status).toBe(200);
  });

  test('a restarted shop finds its payments again', async () => {
    const paymentId = await open();
    await act(paymentId, 'pay');
    const port = await freePort();
    const again = await world({ beside: shop, environment: { NODE_ENV: 'development', PORT: String(port) } });
    try {
      const answer = await again.server.inject({ url: `/sandbox/payments/${paymentId}` });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('Paid');
    } finally {
      await again.close();
    }
  });
});

describe('the sandbox stands in for a provider', () => {
  const providers = (environment: Record<string, string>) => sandboxedProviders(loadConfig({ AARYA_DATA_DIR: shop.dataDir, ...environment }));
  const production = {
    NODE_ENV: 'production', DATABASE_URL: 'postgres://the.shop/aarya', ALLOWED_ORIGINS: 'https://shop.example',
    SESSION_SECRET: 'wE3nV9kQ2xT7pL5rY8uB1cZ6mJ4hG0sD', GATEWAY_SECRET: 'aF6dS1gH8jK3lQ9wE2rT5yU7iO4pZ0xC',
  };
  test.each<[string, Record<string, string>, string[]]>([
    ['in development without keys', {}, ['razorpay', 'stripe']],
    ['not where there are keys', { RAZORPAY_KEY_ID: 'a', RAZORPAY_KEY_SECRET: 'b', RAZORPAY_WEBHOOK_SECRET: 'c' }, ['stripe']],
    ['not in tests', { NODE_ENV: 'test' }, []],
    ['never in production', production, []],
  ])('%s', (_when, environment, expected) => {
    expect(providers(environment)).toEqual(expected);
  });
});
