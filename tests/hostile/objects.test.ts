import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { expectError, expectRefusal, world, type Client, type World } from '#testing';
import { ADDRESS, openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';

let site: World;
let shop: Shop;
let variantId: string;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  [variantId = ''] = await shop.variants({ stock: 50 });
});
afterAll(() => site.close());

describe('objects of others', () => {
  test('F21 what is somebody else’s is answered like what does not exist', async () => {
    const [owner, other] = [await site.customer(), await site.customer()];
    const order = await shop.order(owner, [variantId]);
    const { addressCreate } = await owner.must('AddressCreate', { input: { address: ADDRESS } });
    const { cartLineAdd } = await owner.must('CartLineAdd', { input: { variantId, quantity: 1 } });
    const { viewer } = await owner.must('Viewer');
    const attempts: [string, object, object][] = [
      ['OrderCancel', { orderId: order.id }, { orderId: newId() }],
      ['AddressUpdate', { id: addressCreate.address.id, isDefault: true }, { id: newId(), isDefault: true }],
      ['AddressDelete', { id: addressCreate.address.id }, { id: newId() }],
      ['CartLineSetQuantity', { lineId: cartLineAdd.cart.lines[0].id, quantity: 0 }, { lineId: newId(), quantity: 0 }],
      ['SessionRevoke', { id: viewer.user.sessions[0].id }, { id: newId() }],
    ];
    for (const [operation, theirs, nobodys] of attempts) {
      const [real, unknown] = [await other.run(operation, { input: theirs }), await other.run(operation, { input: nobodys })];
      expect(real.data).toEqual(unknown.data);
      expect(JSON.stringify(real.data)).toContain('NOT_FOUND');
    }
    expect((await other.must('MyOrder', { number: order.number })).order).toBeNull();
    expect((await owner.must('Viewer')).viewer.user).toMatchObject({ addresses: [{ id: addressCreate.address.id }], sessions: [{}] });
  });
});

describe('input', () => {
  let guest: Client;
  let admin: Client;
  beforeAll(async () => {
    guest = await site.guest();
    admin = shop.admin;
  });

  test('numbers beyond every limit are refused', async () => {
    for (const quantity of [0, -1, 101, 2_147_483_647]) {
      const answer = await guest.run('CartLineAdd', { input: { variantId, quantity } });
      expect(answer.data.cartLineAdd.userErrors).toHaveLength(1);
    }
    expectRefusal(await admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 0, reason: 'COUNTED' } }), 'INVALID', ['delta']);
    expectRefusal(await admin.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 1, reason: 'SOLD' } }), 'INVALID', ['reason']);
    expectError(await site.nobody.run('ProductList', { first: 1_000_000 }), 'BAD_USER_INPUT');
    expectError(await site.nobody.run('ProductList', { first: -1 }), 'BAD_USER_INPUT');
  });
});
