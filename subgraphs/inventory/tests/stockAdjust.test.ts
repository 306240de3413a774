import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { expectError, expectRefusal, race, world, type Client, type World } from '#testing';
import { openWarehouse, type Warehouse } from './warehouse.ts';

let w: World;
let warehouse: Warehouse;
let staff: Client;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  warehouse = await openWarehouse(w);
  staff = await w.staff('INVENTORY_READ', 'INVENTORY_WRITE');
});
afterAll(() => w.close());

function adjust(variantId: string, delta: number, more: Readonly<Record<string, unknown>> = {}) {
  return staff.run('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta, reason: 'RECEIVED', ...more } });
}
async function availabilityOf(variantIds: readonly string[]): Promise<unknown[]> {
  const { data, errors } = await w.nobody.send(
    'query ($slug: String!) { product(slug: $slug) { availability { inStock } variants { id availability { inStock lowStock maxOrderQuantity } } } }',
    { slug: await slugOf(variantIds[0] ?? '') },
  );
  expect(errors).toEqual([]);
  const byId = new Map(data.product.variants.map((variant: { id: string; availability: unknown }) => [variant.id, variant.availability]));
  return [data.product.availability, ...variantIds.map((id) => byId.get(id))];
}
async function slugOf(variantId: string): Promise<string> {
  const found = await rows(w.system.reader, sql<{ slug: string }>`
    select p.slug from catalog.product p join catalog.product_variant v on v.product_id = p.id where v.id = ${variantId}`);
  return found[0]?.slug ?? '';
}

describe('stockAdjust', () => {
  test('one key is one change, sent 50 times at once; another input with it is refused', async () => {
    const [id = ''] = await warehouse.variants([null]);
    const idempotencyKey = newId();
    const answers = await race(50, () => adjust(id, 5, { idempotencyKey, note: 'From the tailor' }));
    for (const answer of answers) {
      expect(answer.errors).toEqual([]);
      expect(answer.data.stockAdjust).toEqual({ stockLevel: { id, onHand: 5, reserved: 0, available: 5 }, userErrors: [] });
    }
    expect(await warehouse.ledger(id)).toEqual([[5, 'RECEIVED', 5]]);
    expectRefusal(await adjust(id, 6, { idempotencyKey, note: 'From the tailor' }), 'IDEMPOTENCY_MISMATCH', ['idempotencyKey']);
    expect(await warehouse.level(id)).toEqual([5, 0]);
  });

  test('refuses what the system alone does, what is promised, and what makes no sense; a refused key may be sent again', async () => {
    const [id = '', never = ''] = await warehouse.variants([10, null]);
    await warehouse.hold([id, 7]);
    const idempotencyKey = newId();
    expectRefusal(await adjust(id, 5, { reason: 'SOLD' }), 'INVALID', ['reason']);
    expectRefusal(await adjust(id, 5, { reason: 'RETURNED' }), 'INVALID', ['reason']);
    expectRefusal(await adjust(id, 0), 'INVALID', ['delta']);
    expectRefusal(await adjust(id, 1_000_001), 'INVALID', ['delta']);
    expectRefusal(await adjust(id, -1_000_001), 'INVALID', ['delta']);
    expectRefusal(await adjust(id, 1, { note: 'x'.repeat(1001) }), 'INVALID', ['note']);
    expectRefusal(await adjust(newId(), 1), 'NOT_FOUND', ['variantId']);
    expectRefusal(await adjust('nonsense', 1), 'NOT_FOUND', ['variantId']);
    expectRefusal(await adjust(never, -1, { reason: 'DAMAGED' }), 'INSUFFICIENT_STOCK', ['delta']);
    expectRefusal(await adjust(id, -4, { idempotencyKey, reason: 'DAMAGED' }), 'INSUFFICIENT_STOCK', ['delta']);
    expect(await warehouse.level(id)).toEqual([10, 7]);
    const { data } = await adjust(id, -3, { idempotencyKey, reason: 'DAMAGED' });
    expect(data.stockAdjust).toEqual({ stockLevel: { id, onHand: 7, reserved: 7, available: 0 }, userErrors: [] });
  });

  test('refuses more than a level can hold', async () => {
    const [id = ''] = await warehouse.variants([999_999_999]);
    expectRefusal(await adjust(id, 2), 'INVALID', ['delta']);
    expect((await adjust(id, 1)).data.stockAdjust.userErrors).toEqual([]);
  });

  test('is for those with INVENTORY_WRITE, and reading for those with INVENTORY_READ', async () => {
    const [id = ''] = await warehouse.variants([1]);
    const reader = await w.staff('INVENTORY_READ');
    const customer = await w.customer();
    expectError(await reader.run('StockAdjust', { input: { idempotencyKey: 'k', variantId: id, delta: 1, reason: 'RECEIVED' } }), 'FORBIDDEN');
    expectError(await customer.run('StockLevels'), 'FORBIDDEN');
    expectError(await customer.run('StockMovements', { variantId: id }), 'FORBIDDEN');
    expect(await warehouse.level(id)).toEqual([1, 0]);
  });
});

describe('availability', () => {
  test('tells shoppers what they may take, and the product whether there is any', async () => {
    const ids = await warehouse.variants([500, 5, 0, null]);
    const [many = '', few = ''] = ids;
    const soldOut = { inStock: false, lowStock: false, maxOrderQuantity: 0 };
    expect(await availabilityOf(ids)).toEqual([
      { inStock: true }, { inStock: true, lowStock: false, maxOrderQuantity: 100 }, { inStock: true, lowStock: true, maxOrderQuantity: 5 }, soldOut, soldOut,
    ]);
    await warehouse.hold([many, 500], [few, 5]);
    expect(await availabilityOf(ids)).toEqual([{ inStock: false }, soldOut, soldOut, soldOut, soldOut]);
    await adjust(few, 6);
    expect((await availabilityOf(ids)).slice(0, 3)).toEqual([{ inStock: true }, soldOut, { inStock: true, lowStock: false, maxOrderQuantity: 6 }]);
  });

  test('of 30 variants costs as many statements as of one', async () => {
    const [other, one, thirty] = [await warehouse.variants([5]), await warehouse.variants([5]), await warehouse.variants(Array.from({ length: 30 }, () => 5))];
    await availabilityOf(other); // neither of the two is asked for before it is measured: an answer that is kept costs less
    expect(await w.statements(() => availabilityOf(thirty))).toBe(await w.statements(() => availabilityOf(one)));
  });
});

describe('stockLevels and stockMovements', () => {
  test('list what there is, by product, by SKU and by how little is left, in pages', async () => {
    const ids = await warehouse.variants([50, 5, 0, null]);
    const [plenty = '', few = '', none = '', unknown = ''] = ids;
    await warehouse.hold([plenty, 2]);
    const productId = (await rows(w.system.reader, sql<{ id: string }>`select product_id as id from catalog.product_variant where id = ${few}`))[0]?.id ?? '';
    const list = async (filter: object, more: object = {}) => (await staff.must('StockLevels', { filter, ...more })).stockLevels;
    const idsOf = (levels: { nodes: { id: string }[] }): string[] => levels.nodes.map((level) => level.id);

    const all = await list({ productId });
    expect(idsOf(all)).toEqual([none, few, plenty]);
    expect(all.totalCount).toBe(3);
    expect(all.nodes[2]).toMatchObject({ variant: { id: plenty, product: { id: productId } }, onHand: 50, reserved: 2, available: 48, lowStockThreshold: 5 });
    expect(idsOf(await list({ productId, lowStock: true }))).toEqual([none, few]);
    expect(idsOf(await list({ productId, lowStock: false }))).toEqual([plenty]);
    expect(idsOf(await list({ sku: few }))).toEqual([few]);
    expect(idsOf(await list({ sku: unknown }))).toEqual([]);
    expect(idsOf(await list({ productId: 'nonsense' }))).toEqual([]);

    const first = await list({ productId }, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(idsOf(await list({ productId }, { first: 2, after: first.pageInfo.endCursor }))).toEqual([plenty]);
  });

  test('the ledger names who did it, why and with what result, the latest first, in pages', async () => {
    const [id = ''] = await warehouse.variants([3]);
    await adjust(id, 4, { note: 'From the tailor' });
    w.clock.advance(1000);
    await adjust(id, -2, { reason: 'DAMAGED' });
    const { stockMovements } = await staff.must('StockMovements', { variantId: id });
    expect(stockMovements.nodes).toMatchObject([
      { delta: -2, reason: 'DAMAGED', note: null, onHandAfter: 5, occurredAt: w.clock.now().toISOString() },
      { delta: 4, reason: 'RECEIVED', note: 'From the tailor', onHandAfter: 7, actor: { email: expect.stringMatching(/^staff-/) } },
      { delta: 3, reason: 'RECEIVED', reference: 'test', onHandAfter: 3, actor: null },
    ]);
    const read: number[] = [];
    let after: string | null = null;
    do {
      const page: { nodes: { delta: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        (await staff.must('StockMovements', { variantId: id, first: 1, after })).stockMovements;
      read.push(...page.nodes.map((movement) => movement.delta));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual([-2, 4, 3]);
    expect((await staff.must('StockMovements', { variantId: 'nonsense' })).stockMovements.nodes).toEqual([]);
  });
});
