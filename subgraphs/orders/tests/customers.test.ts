import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { expectRefusal, world, type Client, type World } from '#testing';
import { newEmail, openPost, type Post } from '../../accounts/tests/post.ts';
import { openShop, type Placed, type Shop } from './shop.ts';

let site: World;
let shop: Shop;
let post: Post;
let variantId: string;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  post = openPost(site);
  [variantId = ''] = await shop.variants({ stock: 100, price: 1299_00 });
});
afterAll(() => site.close());

async function orderAs(client: Client, email: string, changes: object = {}): Promise<Placed> {
  const { orderPlace } = await client.must('OrderPlace', { input: { ...await shop.fill(client, [variantId]), email, ...changes } });
  return orderPlace.order;
}

function move(order: Placed, to: string, more: object = {}) {
  return shop.admin.must('OrderTransition', { input: { orderId: order.id, to, ...more } });
}

/** The subjects of what was written to an address, oldest first. */
async function subjects(email: string): Promise<(string | null)[]> {
  await site.runJobs();
  return (await post.sentTo({ email })).map((message) => message.subject).toReversed();
}

describe('whoever ordered', () => {
  test('is written to when the order is placed, shipped and delivered, once each, with the number and what it is about', async () => {
    const { email } = newEmail();
    const order = await orderAs(await site.guest(), email);
    expect(await subjects(email)).toEqual([`Order ${order.number}: thank you`]);
    const [placed] = await post.sentTo({ email });
    for (const part of [order.number, 'Asha Rao', '₹1,299.00', 'Standard', '12 MG Road']) expect(placed?.text).toContain(part);
    await move(order, 'PROCESSING');
    await move(order, 'SHIPPED', { carrier: 'Delhivery', trackingNumber: 'DL 42' });
    await subjects(email);
    expect((await post.sentTo({ email }))[0]?.text).toMatch(/Delhivery[\s\S]*DL 42/);
    await move(order, 'DELIVERED');
    await subjects(email);
    expect((await post.sentTo({ email }))[0]?.text).toContain('within 15 days');
    expect(await subjects(email)).toEqual([`Order ${order.number}: thank you`, `Order ${order.number} is on its way`, `Order ${order.number} has been delivered`]);
  });

  test('is told of a cancellation and its reason, and not of an order that was refused', async () => {
    const { email } = newEmail();
    const guest = await site.guest();
    const input = await shop.fill(guest, [variantId]);
    expectRefusal(await guest.run('OrderPlace', { input: { ...input, email, expectedTotal: 1 } }), 'PRICE_CHANGED', ['expectedTotal']);
    const { orderPlace: { order } } = await guest.must('OrderPlace', { input: { ...input, email } });
    await guest.must('OrderCancel', { input: { orderId: order.id, reason: 'Wrong <size>' } });
    expect(await subjects(email)).toEqual([`Order ${order.number}: thank you`, `Order ${order.number} was cancelled`]);
    expect((await post.sentTo({ email }))[0]?.text).toContain('The reason: Wrong <size>');
  });

  test('F35 buys on while mail is down, and is written to when it is back', async () => {
    const { email } = newEmail();
    const down = await world({ beside: site, environment: { SMTP_URL: 'smtp://127.0.0.1:1' } });
    const { sessionStartGuest: { session } } = await down.nobody.must('SessionStartGuest', { input: {} });
    const order = await orderAs(down.as(session.accessToken), email);
    await down.runJobs();
    expect(order.status).toBe('CONFIRMED');
    expect(await subjects(email)).toEqual([]);
    await rows(site.system.reader, sql`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`);
    await down.close();
    expect(await subjects(email)).toEqual([`Order ${order.number}: thank you`]);
  });
});

describe('what somebody ordered as a guest', () => {
  const numbers = async (client: Client): Promise<string[]> =>
    (await client.must('MyOrders')).viewer.user.orders.nodes.map((order: { number: string }) => order.number);

  test('is in their account when they sign in with the same session', async () => {
    const guest = await site.guest();
    const [ordered, target] = [await orderAs(guest, newEmail().email), newEmail()];
    const code = await post.newCode(target);
    const { signInWithOtp: { session } } = await guest.must('SignInWithOtp', { input: { target, code } });
    expect(await numbers(site.as(session.accessToken))).toEqual([ordered.number]);
  });

  test('is in the account of who proved the address, from then on whenever they come in; who only says so has nothing of it', async () => {
    const target = newEmail();
    const first = await orderAs(await site.guest(), target.email);
    const password = `a password ${newId()}`;
    const { signUp: { session } } = await site.nobody.must('SignUp', { input: { ...target, password, name: 'Somebody' } });
    const claimant = site.as(session.accessToken);
    expect(await numbers(claimant)).toEqual([]);
    expect((await claimant.must('MyOrder', { number: first.number })).order).toBeNull();
    await site.runJobs();
    await site.nobody.must('SignInWithOtp', { input: { target, code: await post.newCode(target) } });
    expect(await numbers(claimant)).toEqual([first.number]);
    const second = await orderAs(await site.guest(), target.email);
    expect(await numbers(claimant)).toEqual([first.number]);
    await site.nobody.must('SignIn', { input: { ...target, password } });
    expect(await numbers(claimant)).toEqual([second.number, first.number]);
  });
});
