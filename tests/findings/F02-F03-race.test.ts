import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow, newId, rows, sql } from '#database';
import { findDrift } from '#inventory';
import { race, world, type Answer, type World } from '#testing';
import { openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';

let site: World;
let shop: Shop;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
});
afterAll(() => site.close());

const codesOf = (answers: readonly Answer[]): string[] => answers.flatMap((answer) => answer.errors.map((error) => String(error.extensions['code'])));
const statuses = (answers: readonly Answer[]): Set<number> => new Set(answers.map((answer) => answer.status));
const count = async (statement: ReturnType<typeof sql<{ count: number }>>): Promise<number> => (await firstRow(site.platform.database.reader, statement))?.count ?? -1;

describe('races', () => {
  test('F02 F03 sells exactly 10 pieces to 200 guests who want one each, at once', async () => {
    const [variantId = ''] = await shop.variants({ stock: 10 });
    const buyers = await race(200, () => site.guest());
    const inputs = await race(buyers.length, async (n) => shop.fill(at(buyers, n), [variantId]));
    const answers = await race(buyers.length, (n) => at(buyers, n).run('OrderPlace', { input: at(inputs, n) }));

    expect(codesOf(answers)).toEqual([]);
    expect(statuses(answers)).toEqual(new Set([200]));
    const [won, lost] = [answers.filter(({ data }) => data.orderPlace.order !== null), answers.filter(({ data }) => data.orderPlace.order === null)];
    expect(won).toHaveLength(10);
    expect(lost.map(({ data }) => data.orderPlace.userErrors[0].code)).toEqual(lost.map(() => 'INSUFFICIENT_STOCK'));
    expect(await shop.stock(variantId)).toEqual({ onHand: 10, reserved: 10 });
    expect(await count(sql`select count(*) from orders.order_line where variant_id = ${variantId}`)).toBe(10);
    expect(await count(sql`select count(*) from inventory.reservation where variant_id = ${variantId} and status = 'ACTIVE'`)).toBe(10);
    // Whoever came too late keeps the cart.
    const carts = await race(20, (n) => at(buyers, answers.indexOf(at(lost, n))).must('Cart'));
    expect(carts.map(({ cart }) => cart.totalQuantity)).toEqual(carts.map(() => 1));
  });

  test('F03 gives the pieces of 10 orders back once, however many times each is cancelled at once', async () => {
    const [variantId = ''] = await shop.variants({ stock: 10 });
    const placed = await race(10, async () => {
      const guest = await site.guest();
      return { guest, order: await shop.order(guest, [variantId]) };
    });
    const answers = await race(60, (n) => {
      const { guest, order } = at(placed, n % 10);
      return guest.run('OrderCancel', { input: { orderId: order.id } });
    });
    expect(codesOf(answers)).toEqual([]);
    expect(answers.filter(({ data }) => data.orderCancel.userErrors.length === 0)).toHaveLength(10);
    expect(await shop.stock(variantId)).toEqual({ onHand: 10, reserved: 0 });
  });

  test('F01 50 additions to one cart at once leave 50 pieces, and 20 first additions of 20 variants 20 lines', async () => {
    const variantIds = await shop.variants({ stock: 90, count: 20 });
    const [one, many] = [await site.guest(), await site.guest()];
    const answers = await race(50, () => one.run('CartLineAdd', { input: { variantId: variantIds[0], quantity: 1 } }));
    answers.push(...await race(variantIds.length, (n) => many.run('CartLineAdd', { input: { variantId: variantIds[n], quantity: 2 } })));

    expect(codesOf(answers)).toEqual([]);
    expect(answers.flatMap(({ data }) => data.cartLineAdd.userErrors)).toEqual([]);
    expect((await one.must('Cart')).cart.lines).toMatchObject([{ quantity: 50 }]);
    const { cart } = await many.must('Cart');
    expect(cart.lines.map((line: { quantity: number }) => line.quantity)).toEqual(variantIds.map(() => 2));
  });

  test('F09 one idempotency key sent 50 times at once makes one order, and all hear of it', async () => {
    const [variantId = ''] = await shop.variants({ stock: 90 });
    const guest = await site.guest();
    const input = await shop.fill(guest, [variantId], 3);
    const answers = await race(50, () => guest.run('OrderPlace', { input }));
    expect(codesOf(answers)).toEqual([]);
    const numbers = answers.map(({ data }) => data.orderPlace.order?.number);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toEqual(expect.any(String));
    expect(await shop.stock(variantId)).toEqual({ onHand: 90, reserved: 3 });
    const other = await guest.run('OrderPlace', { input: { ...input, note: 'Another input' } });
    expect(other.data.orderPlace.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', path: ['idempotencyKey'] }]);
  });

  test('F09 buyers who took the same variants in opposite orders all get through, beside cancellations and staff who count', async () => {
    const variantIds = await shop.variants({ stock: 90, count: 6 });
    const made = await race(30, async (n) => {
      const guest = await site.guest();
      return { guest, input: await shop.fill(guest, n % 2 === 0 ? variantIds : variantIds.toReversed()) };
    });
    const answers = await race(45, async (n) => {
      const { guest, input } = at(made, n % 30);
      if (n >= 30) return shop.admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId: variantIds[n % 6], delta: 1, reason: 'RECEIVED' } });
      const placed = await guest.run('OrderPlace', { input });
      if (n % 3 === 0) await guest.must('OrderCancel', { input: { orderId: placed.data.orderPlace.order.id } });
      return placed;
    });
    expect(codesOf(answers)).toEqual([]);
    expect(answers.slice(0, 30).flatMap(({ data }) => data.orderPlace.userErrors)).toEqual([]);
    const levels = await race(variantIds.length, (n) => shop.stock(at(variantIds, n)));
    expect(levels.map((level) => level.reserved)).toEqual(variantIds.map(() => 20));
    expect(levels.reduce((sum, level) => sum + level.onHand, 0)).toBe(6 * 90 + 15);
  });

  test('F07 after all of it every level says what its ledger and its reservations add up to, and every number is unique', async () => {
    expect(await findDrift(site.platform.database.reader)).toEqual([]);
    const twice = await rows(site.platform.database.reader, sql`select number from orders.order group by number having count(*) > 1`);
    expect(twice).toEqual([]);
  });
});

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`There is no entry ${index}`);
  return found;
}
