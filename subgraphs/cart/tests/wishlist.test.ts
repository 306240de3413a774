import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#database';
import { expectError, expectRefusal, race, world, type World } from '#testing';
import { openShop, type Shop } from './shop.ts';

let w: World;
let shop: Shop;
beforeAll(async () => {
  w = await world();
  shop = await openShop(w);
});
afterAll(() => w.close());

async function variants(count: number): Promise<{ id: string }[]> {
  return (await shop.product({ price: 500_00, stock: 0, variants: count })).variants;
}

test('a customer puts variants aside, each once, and takes them off again', async () => {
  const [first = { id: '' }, second = { id: '' }] = await variants(2);
  const customer = await w.customer();
  await race(10, () => customer.must('WishlistItemAdd', { input: { variantId: first.id } }));
  w.clock.advance(1000);
  await customer.must('WishlistItemAdd', { input: { variantId: second.id } });
  const { wishlist } = await customer.must('Wishlist');
  expect(wishlist.items.map((item: { variant: { id: string } }) => item.variant.id)).toEqual([second.id, first.id]);
  expect(wishlist.items[0].variant.product.title).toEqual(expect.any(String));

  const other = await w.customer();
  expect((await other.must('Wishlist')).wishlist.items).toEqual([]);
  expectRefusal(await other.run('WishlistItemRemove', { input: { id: wishlist.items[0].id } }), 'NOT_FOUND', ['id']);
  await customer.must('WishlistItemRemove', { input: { id: wishlist.items[0].id } });
  expectRefusal(await customer.run('WishlistItemRemove', { input: { id: wishlist.items[0].id } }), 'NOT_FOUND', ['id']);
  expect((await customer.must('Wishlist')).wishlist.items).toHaveLength(1);
});

test('what the shop does not sell cannot be put aside, and guests have no wishlist', async () => {
  expectRefusal(await (await w.customer()).run('WishlistItemAdd', { input: { variantId: newId() } }), 'NOT_FOUND', ['variantId']);
  expectError(await (await w.guest()).run('Wishlist'), 'FORBIDDEN');
  expectError(await w.nobody.run('Wishlist'), 'UNAUTHENTICATED');
});

test('reading a wishlist takes as many statements for twenty things as for one', async () => {
  const customer = await w.customer();
  const put = (id: string) => customer.must('WishlistItemAdd', { input: { variantId: id } });
  const [first = { id: '' }, ...others] = await variants(20);
  await put(first.id);
  await customer.must('Wishlist');
  const one = await w.statements(() => customer.must('Wishlist'));
  for (const { id } of others) await put(id);
  expect(await w.statements(() => customer.must('Wishlist'))).toBe(one);
});
