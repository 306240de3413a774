import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importProducts } from '#catalog';
import { newId } from '#database';
import { describeWithOwnRedis, describeWithRedis, race, until, world, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';

const LOOK = `query ($slug: String!, $filter: ProductFilter) {
  product(slug: $slug) {
    title description priceRange { min { amount } } category { slug ancestors { slug } } images { url } rating { count } availability { inStock }
    variants { price { amount } availability { inStock lowStock maxOrderQuantity } } reviews { totalCount nodes { rating } }
  }
  products(filter: $filter) { totalCount nodes { slug title priceRange { min { amount } } availability { inStock } rating { count } } }
  categories { slug name children { slug name children { slug } } }
}`;

type Variant = { id: string; version: number };

/** Two processes of one shop: what is done on one is looked at on both. */
class Pair {
  readonly a: World;
  readonly b: World;
  readonly shop: Shop;

  constructor(a: World, b: World, shop: Shop) {
    this.a = a;
    this.b = b;
    this.shop = shop;
  }

  static async open(options: { redis: boolean }): Promise<Pair> {
    const a = await world(options);
    return new Pair(a, await world({ beside: a }), await openShop(a));
  }

  async close(): Promise<void> {
    await this.b.close();
    await this.a.close();
  }

  async product(more: object = {}): Promise<{ id: string; slug: string; version: number; variants: [Variant] }> {
    const input = { title: `Kurta ${newId()}`, options: [], variants: [{ sku: newId(), price: 100_000, options: [] }], ...more };
    return (await this.shop.admin.must('ProductCreate', { input })).productCreate.product;
  }

  async stock(variantId: string, delta: number): Promise<void> {
    await this.shop.admin.must('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta, reason: delta > 0 ? 'RECEIVED' : 'DAMAGED' } });
  }

  /** What both processes show of a product, of all lists and of the tree, which must be the same. */
  async look(slug: string): Promise<any> {
    const [first, second] = await Promise.all([this.a, this.b].map(({ nobody }) => nobody.send(LOOK, { slug })));
    expect(first?.errors).toEqual([]);
    expect(second?.data).toEqual(first?.data);
    return first?.data;
  }
}

describeWithRedis('F13 on every instance, after a mutation is answered, nobody sees what was before it', () => {
  let pair: Pair;
  let admin: Client;
  beforeAll(async () => {
    pair = await Pair.open({ redis: true });
    ({ admin } = pair.shop);
  });
  afterAll(() => pair.close());

  /** Both look before, so that what was before is kept; a change; both look again. */
  async function seen<T>(slug: string, change: () => Promise<T>): Promise<{ before: any; after: any; changed: T }> {
    await pair.look(slug);
    const before = await pair.look(slug);
    const changed = await change();
    return { before, after: await pair.look(slug), changed };
  }

  test('a price', async () => {
    const { slug, variants: [variant] } = await pair.product();
    const { after } = await seen(slug, () => admin.must('VariantUpdate', { input: { ...variant, price: 90_000 } }));
    expect(after.product.variants[0].price.amount).toBe(90_000);
    expect(after.products.nodes.find((node: { slug: string }) => node.slug === slug).priceRange.min.amount).toBe(90_000);
  });

  test('a title, a text and a category', async () => {
    const { id, slug, version } = await pair.product();
    const { categoryCreate } = await admin.must('CategoryCreate', { input: { name: 'Festive', slug: `festive-${newId()}` } });
    const { after } = await seen(slug, () => admin.must('ProductUpdate', { input: { id, version, title: 'Changed', description: 'New', categoryId: categoryCreate.category.id } }));
    expect(after.product).toMatchObject({ title: 'Changed', description: 'New', category: { slug: categoryCreate.category.slug } });
    expect(after.products.nodes).toContainEqual(expect.objectContaining({ slug, title: 'Changed' }));
  });

  test('the category tree', async () => {
    const { slug } = await pair.product();
    const name = `Woven ${newId()}`;
    const { before, after } = await seen(slug, () => admin.must('CategoryCreate', { input: { name } }));
    expect(JSON.stringify(before.categories)).not.toContain(name);
    expect(JSON.stringify(after.categories)).toContain(name);
  });

  test('a new product, one taken off sale and one put back', async () => {
    const { id, slug } = await pair.product();
    const added = await seen(slug, () => pair.product());
    expect(added.after.products.totalCount).toBe(added.before.products.totalCount + 1);
    const off = await seen(slug, () => admin.must('ProductsSetActive', { input: { ids: [id], isActive: false } }));
    expect(off.after.product).toBeNull();
    expect(off.after.products.nodes.map((node: { slug: string }) => node.slug)).not.toContain(slug);
    const on = await seen(slug, () => admin.must('ProductsSetActive', { input: { ids: [id], isActive: true } }));
    expect(on.after.product).not.toBeNull();
  });

  test('stock that comes, goes low and is gone', async () => {
    const { slug, variants: [variant] } = await pair.product();
    const came = await seen(slug, () => pair.stock(variant.id, 8));
    expect(came.before.product.availability.inStock).toBe(false);
    expect(came.after.product).toMatchObject({ availability: { inStock: true }, variants: [{ availability: { inStock: true, lowStock: false, maxOrderQuantity: 8 } }] });
    const low = await seen(slug, () => pair.stock(variant.id, -4));
    expect(low.after.product.variants[0].availability).toEqual({ inStock: true, lowStock: true, maxOrderQuantity: 4 });
    const gone = await seen(slug, () => pair.stock(variant.id, -4));
    expect(gone.after.product.availability.inStock).toBe(false);
    expect(gone.after.products.nodes.find((node: { slug: string }) => node.slug === slug).availability.inStock).toBe(false);
  });

  test('an order and its cancellation', async () => {
    const { slug, variants: [variant] } = await pair.product();
    await pair.stock(variant.id, 10);
    const guest = await pair.b.guest();
    const placed = await seen(slug, () => pair.shop.order(guest, [variant.id]));
    expect(placed.after.product.variants[0].availability.maxOrderQuantity).toBe(9);
    const cancelled = await seen(slug, () => guest.must('OrderCancel', { input: { orderId: placed.changed.id } }));
    expect(cancelled.after.product.variants[0].availability.maxOrderQuantity).toBe(10);
  });

  test('a review', async () => {
    const { id, slug, variants: [variant] } = await pair.product();
    await pair.stock(variant.id, 10);
    const buyer = await pair.a.customer();
    await pair.shop.delivered(buyer, [variant.id]);
    const { after } = await seen(slug, () => buyer.must('ReviewCreate', { input: { productId: id, rating: 4, body: 'Soft.' } }));
    expect(after.product).toMatchObject({ rating: { count: 1 }, reviews: { totalCount: 1, nodes: [{ rating: 4 }] } });
  });

  test('an import, which runs in a process of its own', async () => {
    const { slug } = await pair.product();
    const file = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nimported,Imported Saree,Title,Default Title,IMP-1,1999.00\n';
    const { after } = await seen(slug, () => importProducts(pair.a.system, () => Readable.from([file]), { onStockCounted: async () => [] }));
    expect(after.products.nodes.map((node: { title: string }) => node.title)).toContain('Imported Saree');
  });

  test('selling takes no list away: only what is sold is computed anew', async () => {
    const { slug, variants: [variant] } = await pair.product();
    await pair.stock(variant.id, 10);
    for (let turn = 0; turn < 2; turn += 1) await pair.a.nobody.must('ProductList', {});
    await pair.shop.order(await pair.a.guest(), [variant.id]);
    await pair.a.runJobs();
    expect(await pair.a.statements(() => pair.a.nobody.must('ProductList', {}))).toBe(1);
    expect(await pair.a.statements(() => pair.a.nobody.must('ProductDetail', { slug }))).toBeGreaterThan(1);
  });

  test('F13 500 readers at once on two instances, behind each of a price, a stock and an activation: none stale', async () => {
    const { id, slug, variants: [variant] } = await pair.product();
    await pair.look(slug);
    async function all(holds: (product: any) => boolean): Promise<number> {
      const answers = await race(500, (index) => (index % 2 === 0 ? pair.a : pair.b).nobody.must('ProductDetail', { slug }));
      return answers.filter(({ product }) => !holds(product)).length;
    }
    await admin.must('VariantUpdate', { input: { ...variant, price: 12_300 } });
    expect(await all((product) => product.priceRange.min.amount === 12_300)).toBe(0);
    await pair.stock(variant.id, 3);
    expect(await all((product) => product.variants[0].availability.maxOrderQuantity === 3)).toBe(0);
    await admin.must('ProductsSetActive', { input: { ids: [id], isActive: false } });
    expect(await all((product) => product === null)).toBe(0);
  });
});

describeWithOwnRedis('F13 F35 while Redis is killed and comes back', () => {
  test('no reader fails and none sees an old price', async () => {
    const pair = await Pair.open({ redis: true });
    const { slug, variants: [variant] } = await pair.product();
    let { version } = variant;
    let answered = 100_000;
    let isOver = false;
    const seen = { reads: 0, stale: 0 };
    async function readOn(index: number): Promise<void> {
      while (!isOver) {
        const known = answered; // prices rise
        const { product } = await (index % 2 === 0 ? pair.a : pair.b).nobody.must('ProductDetail', { slug });
        seen.reads += 1;
        if (product.priceRange.min.amount < known) seen.stale += 1;
      }
    }
    const readers = race(10, readOn);
    for (let turn = 1; turn <= 30; turn += 1) {
      const { variantUpdate } = await pair.shop.admin.must('VariantUpdate', { input: { id: variant.id, version, price: 100_000 + turn } });
      ({ version } = variantUpdate.variant);
      answered = 100_000 + turn;
      if (turn === 10) await pair.a.redis?.kill();
      if (turn === 20) await pair.a.redis?.restart();
    }
    await until('Redis is back', async () => (await pair.a.platform.redis?.ping().catch(() => null)) === 'PONG');
    isOver = true;
    await readers;
    expect(seen.stale).toBe(0);
    expect(seen.reads).toBeGreaterThan(30);
    await pair.close();
  });
});

describe('F13 without Redis', () => {
  test('two processes are just as fresh', async () => {
    const pair = await Pair.open({ redis: false });
    const { slug, variants: [variant] } = await pair.product();
    await pair.look(slug);
    await pair.shop.admin.must('VariantUpdate', { input: { ...variant, price: 4_200 } });
    expect((await pair.look(slug)).product.priceRange.min.amount).toBe(4_200);
    await pair.close();
  });
});
