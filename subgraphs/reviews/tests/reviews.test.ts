import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { expectError, expectRefusal, race, world, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../orders/tests/shop.ts';

let w: World;
let shop: Shop;
beforeAll(async () => {
  w = await world();
  shop = await openShop(w);
});
afterAll(() => w.close());

const RATING = 'query ($id: ID!) { adminProduct(id: $id) { slug rating { average count } } }';

async function productOf(variantId: string): Promise<string> {
  const [found] = await rows(w.platform.database.reader, sql<{ id: string }>`select product_id as id from catalog.product_variant where id = ${variantId}`);
  return found?.id ?? '';
}
async function ratingOf(productId: string): Promise<{ average: number; count: number } | null> {
  return (await shop.admin.send(RATING, { id: productId })).data.adminProduct.rating;
}
function write(client: Client, productId: string, rating = 5, more: object = {}) {
  return client.run('ReviewCreate', { input: { productId, rating, body: 'Soft, and true to size.', ...more } });
}

test('only who received a product reviews it, once however often it is sent, and the rating follows', async () => {
  const [variantId = ''] = await shop.variants({ stock: 20 });
  const productId = await productOf(variantId);
  const buyer = await w.customer();
  expectRefusal(await write(buyer, productId), 'NOT_ELIGIBLE', ['productId']);
  for (const unknown of [newId(), 'no id']) expectRefusal(await write(buyer, unknown), 'NOT_FOUND', ['productId']);
  await shop.order(buyer, [variantId]);
  expectRefusal(await write(buyer, productId), 'NOT_ELIGIBLE', ['productId']);
  await shop.delivered(buyer, [variantId]);

  const answers = await race(10, () => write(buyer, productId, 4));
  const written = answers.filter((answer) => answer.data.reviewCreate.review !== null);
  expect(written).toHaveLength(1);
  for (const answer of answers) if (answer !== written[0]) expectRefusal(answer, 'ALREADY_EXISTS', ['productId']);
  expect(await ratingOf(productId)).toEqual({ average: 4, count: 1 });

  const others = await Promise.all([5, 1, 3].map(async (rating) => ({ rating, client: await w.customer() })));
  for (const { client } of others) await shop.delivered(client, [variantId]);
  await Promise.all(others.map(({ client, rating }) => write(client, productId, rating)));
  expect(await ratingOf(productId)).toEqual({ average: 13 / 4, count: 4 });

  const { slug } = (await shop.admin.send(RATING, { id: productId })).data.adminProduct;
  const { product } = await w.nobody.must('ProductDetail', { slug });
  expect(product.reviews.nodes).toHaveLength(4);
  expect(product.reviews.nodes[0]).toMatchObject({ body: 'Soft, and true to size.', authorName: 'Asha R.' });
});

test('staff hide a review: it shows no longer and counts no longer, however often they do', async () => {
  const [variantId = ''] = await shop.variants({ stock: 5 });
  const productId = await productOf(variantId);
  const buyer = await w.customer();
  await shop.delivered(buyer, [variantId]);
  const { reviewCreate: { review } } = await buyer.must('ReviewCreate', { input: { productId, rating: 1, title: 'No', body: 'Rude words.' } });
  const moderate = (client: Client, isHidden: boolean, id: string = review.id) => client.send(
    'mutation ($input: ReviewModerateInput!) { reviewModerate(input: $input) { review { id isHidden } userErrors { code path } } }', { input: { id, isHidden, reason: 'rude' } });
  expectError(await moderate(buyer, true), 'FORBIDDEN');
  await race(5, () => moderate(shop.admin, true));
  expect(await ratingOf(productId)).toBeNull();
  const list = 'query ($filter: ReviewFilter) { adminReviews(filter: $filter) { nodes { id isHidden product { id } } totalCount } }';
  expect((await shop.admin.send(list, { filter: { productId, isHidden: true } })).data.adminReviews).toEqual({ nodes: [{ id: review.id, isHidden: true, product: { id: productId } }], totalCount: 1 });
  expectError(await buyer.send(list), 'FORBIDDEN');
  expect((await moderate(shop.admin, false)).data.reviewModerate).toEqual({ review: { id: review.id, isHidden: false }, userErrors: [] });
  expect(await ratingOf(productId)).toEqual({ average: 1, count: 1 });
  expectRefusal(await moderate(shop.admin, true, productId), 'NOT_FOUND', ['id']);
});

test('F27 what a review says is checked', async () => {
  const buyer = await w.customer();
  const productId = await productOf((await shop.variants({ stock: 1 }))[0] ?? '');
  for (const [path, more] of [['rating', { rating: 6 }], ['rating', { rating: 0 }], ['body', { body: ' ' }], ['body', { body: 'x'.repeat(5001) }], ['title', { title: 'x'.repeat(121) }]] as const) {
    expectRefusal(await write(buyer, productId, 5, more), 'INVALID', [path]);
  }
  expectError(await write(await w.guest(), productId), 'FORBIDDEN');
});
