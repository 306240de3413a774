import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow, rows, sql, unitOfWork } from '#database';
import { expectError, expectRefusal, race, world, type Client, type World } from '#testing';
import { expireOrders } from '../domain/expire-orders.ts';
import { movesFrom, orderMoves, orderStatuses } from '../domain/order-status.ts';
import { openShop, type Placed, type Shop } from './shop.ts';

let w: World;
let shop: Shop;
let staff: Client;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
  staff = await w.staff('ORDERS_READ', 'ORDERS_WRITE');
});
afterAll(() => w.close());

type Ordered = { guest: Client; order: Placed; variantId: string };

async function ordered(stock = 5): Promise<Ordered> {
  const guest = await w.guest();
  const [variantId = ''] = await shop.variants({ stock });
  return { guest, variantId, order: await shop.order(guest, [variantId]) };
}
function move(orderId: string, to: string, said: object = {}) {
  return staff.run('OrderTransition', { input: { orderId, to, ...said } });
}
async function moved(orderId: string, ...path: string[]): Promise<void> {
  for (const to of path) expect((await move(orderId, to)).data.orderTransition.userErrors).toEqual([]);
}
function cancel(client: Client, orderId: string, reason?: string) {
  return client.run('OrderCancel', { input: { orderId, reason } });
}
/** Gives an order a status behind the shop's back. */
async function force(orderId: string, status: string): Promise<void> {
  await unitOfWork(w.system, (unit) => rows(unit.sql, sql`update orders.order set status = ${status} where id = ${orderId}`));
}
/** An order that waits for a payment which has not come in its time. */
async function unpaid(): Promise<Ordered> {
  const made = await ordered();
  await force(made.order.id, 'PENDING');
  await unitOfWork(w.system, (unit) => rows(unit.sql, sql`
    update inventory.reservation set expires_at = ${unit.now}::timestamptz - interval '1 minute' where order_id = ${made.order.id}`));
  return made;
}

describe('an order moves', () => {
  test('from its confirmation to the door: dispatch sells the pieces and issues the invoice, delivery collects the money', async () => {
    const { guest, order, variantId } = await ordered();
    await moved(order.id, 'PROCESSING');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 1 });
    const shipped = await move(order.id, 'SHIPPED', { note: 'Left the warehouse', carrier: 'Delhivery', trackingNumber: 'DL 1' });
    expect(shipped.data.orderTransition.order).toMatchObject({ status: 'SHIPPED', allowedTransitions: ['DELIVERED', 'RETURNED'] });
    expect(await shop.stock(variantId)).toEqual({ onHand: 4, reserved: 0 });
    expectRefusal(await cancel(guest, order.id), 'INVALID_TRANSITION', ['orderId']);
    await moved(order.id, 'DELIVERED');

    const { order: read } = await guest.must('MyOrder', { number: order.number });
    expect(read).toMatchObject({ status: 'DELIVERED', allowedActions: ['RETURN', 'EXCHANGE'], payments: [{ status: 'COMPLETED' }] });
    expect(read.tracking.map((event: { status: string }) => event.status)).toEqual(['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED']);
    expect(read.tracking[2]).toMatchObject({ note: 'Left the warehouse', carrier: 'Delhivery', trackingNumber: 'DL 1' });
    const { movements } = (await firstRow(w.platform.database.reader, sql<{ movements: unknown }>`
      select jsonb_agg(jsonb_build_array(reason, delta, reference)) as movements from inventory.stock_movement where variant_id = ${variantId} and reason <> 'RECEIVED'`)) ?? {};
    expect(movements).toEqual([['SOLD', -1, order.number]]);
  });

  test('back to the warehouse when the courier brings it back: all of it on sale again, the cash not asked for', async () => {
    const { order, variantId, guest } = await ordered();
    await moved(order.id, 'PROCESSING', 'SHIPPED', 'RETURNED');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0 });
    const { order: read } = await guest.must('MyOrder', { number: order.number });
    expect(read).toMatchObject({ status: 'RETURNED', payments: [{ status: 'CANCELLED' }], allowedActions: [] });
  });

  test('only with ORDERS_WRITE', async () => {
    const { order, guest } = await ordered();
    const before = await shop.traces(order.id);
    for (const client of [guest, await w.customer(), await w.staff('ORDERS_READ')]) {
      expectError(await client.run('OrderTransition', { input: { orderId: order.id, to: 'PROCESSING' } }), 'FORBIDDEN');
    }
    expect(await shop.traces(order.id)).toEqual(before);
  });

  test('F17 along the table and nowhere else: every other move is refused and changes nothing', async () => {
    const { guest, order } = await ordered();
    for (const from of orderStatuses) {
      await force(order.id, from);
      const before = await shop.traces(order.id);
      const illegal = orderStatuses.filter((to) => !movesFrom(from, 'STAFF').includes(to));
      expect(illegal).toContain(from);
      for (const to of illegal) {
        const refused = await move(order.id, to);
        expectRefusal(refused, 'INVALID_TRANSITION', ['to']);
        expect(refused.data.orderTransition.order).toMatchObject({ id: order.id, status: from, allowedTransitions: movesFrom(from, 'STAFF') });
      }
      if (!movesFrom(from, 'CUSTOMER').includes('CANCELLED')) expectRefusal(await cancel(guest, order.id), 'INVALID_TRANSITION', ['orderId']);
      expect(await shop.traces(order.id)).toEqual(before);
    }
    expectRefusal(await move('no id', 'SHIPPED'), 'NOT_FOUND', ['orderId']);
  });

  test('F17 among the same statuses in the table of moves and in the database', async () => {
    const checks = await rows(w.platform.database.reader, sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where conname in ('order_status_rule', 'tracking_event_status_check')`);
    expect(checks).toHaveLength(2);
    for (const { definition } of checks) {
      expect([...definition.matchAll(/'([A-Z]+)'/g)].map(([, status]) => status).toSorted()).toEqual(orderStatuses.toSorted());
    }
    expect(Object.values(orderMoves).flat().every((each) => orderStatuses.includes(each.to))).toBe(true);
  });

  test('once: of 10 at once one wins, the others are refused', async () => {
    const { order, variantId } = await ordered();
    await moved(order.id, 'PROCESSING');
    const answers = await race(10, (index) => move(order.id, index % 2 === 0 ? 'SHIPPED' : 'CANCELLED'));
    const refused = answers.filter((answer) => answer.data.orderTransition.userErrors.length > 0);
    expect(refused).toHaveLength(9);
    for (const answer of refused) expectRefusal(answer, 'INVALID_TRANSITION', ['to']);
    const { onHand, reserved } = await shop.stock(variantId);
    expect([[4, 0], [5, 0]]).toContainEqual([onHand, reserved]);
  });
});

describe('orderCancel', () => {
  test('F03 gives the stock back once, however often it is asked at once', async () => {
    const { guest, order, variantId } = await ordered();
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 1 });
    const answers = await race(10, () => cancel(guest, order.id, 'Too late'));
    const refused = answers.filter((answer) => answer.data.orderCancel.userErrors.length > 0);
    expect(refused).toHaveLength(9);
    for (const answer of refused) expectRefusal(answer, 'INVALID_TRANSITION', ['orderId']);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0 });
    const { order: read } = await guest.must('MyOrder', { number: order.number });
    expect(read).toMatchObject({ status: 'CANCELLED', payments: [{ status: 'CANCELLED' }], allowedActions: [] });
    expect(read.tracking.at(-1)).toMatchObject({ status: 'CANCELLED', note: 'Too late' });
    expect((await guest.send('query ($number: String!) { order(number: $number) { cancelReason } }', { number: order.number })).data.order.cancelReason).toBe('Too late');
  });

  test('by staff is a move like others; a blank reason is none', async () => {
    const { order, variantId } = await ordered();
    await moved(order.id, 'PROCESSING');
    expect((await move(order.id, 'CANCELLED', { note: ' ' })).data.orderTransition.order).toMatchObject({ status: 'CANCELLED', allowedTransitions: [] });
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });
});

describe('the expiry of unpaid orders', () => {
  test('F03 gives each its stock back exactly once, with 5 workers at it', async () => {
    const late = await race(6, unpaid);
    const kept = await ordered();
    await force(kept.order.id, 'PENDING');
    await race(5, () => expireOrders(w.system));
    for (const { guest, order, variantId } of late) {
      expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0 });
      const { order: read } = await guest.must('MyOrder', { number: order.number });
      expect(read).toMatchObject({ status: 'CANCELLED', payments: [{ status: 'CANCELLED' }] });
      expect(read.tracking).toHaveLength(2);
    }
    expect(await shop.stock(kept.variantId)).toEqual({ onHand: 5, reserved: 1 });
    expect((await kept.guest.must('MyOrder', { number: kept.order.number })).order).toMatchObject({ status: 'PENDING', allowedActions: ['PAY', 'CANCEL'] });
  });

  test('leaves alone what was paid at the last moment', async () => {
    const { order, variantId } = await unpaid();
    await force(order.id, 'CONFIRMED');
    await expireOrders(w.system);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 1 });
    await unitOfWork(w.system, (unit) => rows(unit.sql, sql`update inventory.reservation set expires_at = null where order_id = ${order.id}`));
  });
});
