import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows, sql } from '#database';
import { expectRefusal, PASSWORD, race, world, type Client, type World } from '#testing';
import { openShop, type Delivered, type Shop } from '../../orders/tests/shop.ts';

const DAY = 86_400_000;

let site: World;
let shop: Shop;
let customer: Client;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  customer = await site.customer();
});
afterAll(() => site.close());

const line = ({ lines }: Delivered, position = 0) => {
  const found = lines[position];
  if (found === undefined) throw new Error('The order has no such line');
  return found;
};
const request = (order: Delivered, quantity: number, reason = 'CHANGED_MIND', client = customer) =>
  client.run('ReturnRequest', { input: { orderId: order.id, lines: [{ orderLineId: line(order).id, quantity, reason }] } });
const move = (returnId: string, to: string, more: object = {}) => shop.admin.run('ReturnTransition', { input: { returnId, to, ...more } });
const orderNow = async ({ number }: Delivered) => (await customer.must('MyOrder', { number })).order;

/** An order of `quantity` pieces of one variant, delivered. */
async function bought(quantity: number): Promise<{ order: Delivered; variantId: string }> {
  const [variantId = ''] = await shop.variants({ stock: 10, price: 333_33 });
  if (quantity > 1) await customer.must('CartLineAdd', { input: { variantId, quantity: quantity - 1 } });
  return { order: await shop.delivered(customer, [variantId]), variantId };
}

describe('a return', () => {
  test('F19 goes from the request to the refund; in parts it ends at exactly what the goods cost, and the order follows', async () => {
    const { order, variantId } = await bought(3);
    const { quantity, total } = line(order);
    expect(quantity).toBe(3);
    let given = 0;
    for (let piece = 1; piece <= quantity; piece += 1) {
      const { data: { returnRequest } } = await request(order, 1);
      expect(returnRequest.userErrors).toEqual([]);
      given += returnRequest.return.refundAmount.amount;
      for (const [to, more] of [['APPROVED', {}], ['RECEIVED', { restock: piece < 3 }], ['REFUNDED', {}]] as const) {
        const moved = await move(returnRequest.return.id, to, more);
        expect(moved.data.returnTransition).toMatchObject({ return: { status: to }, userErrors: [] });
      }
    }
    expect(given).toBe(total.amount);
    expect(await shop.stock(variantId)).toEqual({ onHand: 10 - 3 + 2, reserved: 0 });
    const { status, allowedActions, payments } = await orderNow(order);
    expect(allowedActions).toEqual([]);
    expect(['RETURNED', 'REFUNDED']).toContain(status);
    expect(payments).toMatchObject([{ status: status === 'REFUNDED' ? 'REFUNDED' : 'PARTIALLY_REFUNDED' }]);
    const refunds = await rows(site.platform.database.reader, sql<{ amount: number }>`
      select r.amount from payments.refund r join payments.payment p on p.id = r.payment_id where p.order_id = ${order.id}`);
    expect(refunds.reduce((sum, refund) => sum + refund.amount, 0)).toBe(given);
  });

  test('is told of by mail at each step that the shop takes', async () => {
    const { order } = await bought(1);
    const { data: { returnRequest } } = await request(order, 1);
    await move(returnRequest.return.id, 'APPROVED', { note: 'Pack it well.' });
    await move(returnRequest.return.id, 'RECEIVED');
    await move(returnRequest.return.id, 'REFUNDED');
    await site.runJobs();
    const mails: { subject: string; text: string }[] = (await site.server.inject('/dev/mailbox.json')).json();
    const about = mails.filter((mail) => mail.subject.includes(order.number)).toReversed();
    expect(about.map((mail) => mail.subject).slice(-4).toSorted()).toEqual([
      `We have your return of order ${order.number}`, `Your parcel for order ${order.number} has arrived`,
      `Your return of order ${order.number} is approved`, `Your return of order ${order.number} is complete`,
    ]);
    expect(about.find((mail) => mail.subject.includes('approved'))?.text).toContain('We noted: Pack it well.');
    // The goods and, since the whole order came back, what delivery cost.
    expect(about.find((mail) => mail.subject.includes('complete'))?.text).toMatch(/₹\d+\.\d\d goes back/);
  });

  test('of more pieces than are left is refused, also when the requests race', async () => {
    const { order } = await bought(2);
    const answers = await race(6, () => request(order, 1));
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    expect(answers.filter((answer) => answer.data.returnRequest.userErrors.length === 0)).toHaveLength(2);
    expectRefusal(await request(order, 1), 'NOT_RETURNABLE', ['lines', '0', 'quantity']);
  });

  test('follows its table of moves; anything else is refused and changes nothing', async () => {
    const { order, variantId } = await bought(1);
    const { data: { returnRequest: { return: { id } } } } = await request(order, 1);
    for (const to of ['RECEIVED', 'REFUNDED', 'EXCHANGED', 'REQUESTED']) expectRefusal(await move(id, to), 'INVALID_TRANSITION', ['to']);
    const received = await race(5, async () => move(id, 'APPROVED'));
    expect(received.filter((answer) => answer.data.returnTransition.userErrors.length === 0)).toHaveLength(1);
    const { returnCancel } = await customer.must('ReturnCancel', { input: { returnId: id } });
    expect(returnCancel.return.status).toBe('CANCELLED');
    expectRefusal(await move(id, 'RECEIVED', { restock: true }), 'INVALID_TRANSITION', ['to']);
    expect(await shop.stock(variantId)).toEqual({ onHand: 9, reserved: 0 });
    expect((await request(order, 1)).data.returnRequest.userErrors).toEqual([]);
  });

  test('of somebody else is not there', async () => {
    const { order } = await bought(1);
    expectRefusal(await request(order, 1, 'OTHER', await site.customer()), 'NOT_FOUND', ['orderId']);
  });
});

describe('an exchange', () => {
  test('F20 takes a variant of the same product at the same price, in stock, and holds it from the request on', async () => {
    const [bought1 = '', other = ''] = await shop.variants({ stock: 2, count: 2 });
    const [stranger = ''] = await shop.variants({ stock: 2 });
    const order = await shop.delivered(customer, [bought1]);
    const exchange = (replacementVariantId: string) => customer.run('ExchangeRequest', { input: { orderLineId: line(order).id, quantity: 1, replacementVariantId, reason: 'SIZE_TOO_SMALL' } });
    expectRefusal(await exchange(stranger), 'INVALID', ['replacementVariantId']);
    const asked = await exchange(other);
    expect(asked.data.exchangeRequest.userErrors).toEqual([]);
    expect(await shop.stock(other)).toEqual({ onHand: 2, reserved: 1 });
    const { id } = asked.data.exchangeRequest.return;
    for (const [to, more] of [['APPROVED', {}], ['RECEIVED', { restock: true }], ['EXCHANGED', {}]] as const) {
      expect((await move(id, to, more)).data.returnTransition.userErrors).toEqual([]);
    }
    expect(await shop.stock(other)).toEqual({ onHand: 1, reserved: 0 });
    expect(await shop.stock(bought1)).toEqual({ onHand: 2, reserved: 0 });
  });

  test('F20 for what is sold out is refused; a rejected one gives its piece back', async () => {
    const [mine = '', single = ''] = await shop.variants({ stock: 1, count: 2 });
    const order = await shop.delivered(customer, [mine]);
    const input = { orderLineId: line(order).id, quantity: 1, replacementVariantId: single, reason: 'SIZE_TOO_LARGE' };
    const first = await customer.must('ExchangeRequest', { input });
    expect(await shop.stock(single)).toEqual({ onHand: 1, reserved: 1 });
    expect((await move(first.exchangeRequest.return.id, 'REJECTED')).data.returnTransition.userErrors).toEqual([]);
    expect(await shop.stock(single)).toEqual({ onHand: 1, reserved: 0 });
    await shop.admin.must('StockAdjust', { input: { idempotencyKey: 'gone', variantId: single, delta: -1, reason: 'DAMAGED' } });
    expectRefusal(await customer.run('ExchangeRequest', { input }), 'INSUFFICIENT_STOCK', ['quantity']);
  });
});

test('the window closes fifteen days after delivery', async () => {
  const email = 'late@aarya.example';
  await site.nobody.must('SignUp', { input: { email, password: PASSWORD, name: 'Late' } });
  /** Access tokens end after ten minutes, so each visit signs in anew. */
  const visit = async (): Promise<Client> => site.as((await site.nobody.must('SignIn', { input: { email, password: PASSWORD } })).signIn.session.accessToken);
  const [one = '', two = ''] = await shop.variants({ stock: 1, count: 2 });
  const order = await shop.delivered(await visit(), [one, two]);
  const back = async (position: number) =>
    (await visit()).run('ReturnRequest', { input: { orderId: order.id, lines: [{ orderLineId: line(order, position).id, quantity: 1, reason: 'OTHER' }] } });
  site.clock.advance(14 * DAY);
  expect((await back(0)).data.returnRequest.userErrors).toEqual([]);
  site.clock.advance(2 * DAY);
  expectRefusal(await back(1), 'RETURN_WINDOW_CLOSED', ['orderId']);
});
