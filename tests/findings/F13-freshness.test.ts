import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importProducts } from '#catalog';
import { newId } from '#database';
import { describeWithOwnRedis, describeWithRedis, race, until, world, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';
import { PLACES, type Sight } from '../freshness/places.ts';

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

  test('F13 500 readers at once on two instances, behind each of a price, a stock, a deactivation and a reactivation: none stale', async () => {
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
    await admin.must('ProductsSetActive', { input: { ids: [id], isActive: true } });
    expect(await all((product) => product?.slug === slug)).toBe(0);
  });

  test('F13 wherever a product is shown, on both instances, by 20 readers at once, behind each of a price, stock that goes and comes, a deactivation and a reactivation: none stale', async () => {
    const { categoryCreate: { category } } = await admin.must('CategoryCreate', { input: { name: `Watched ${newId()}` } });
    const product = await pair.product({ title: 'Quilfonder', categoryId: category.id, variants: [{ sku: newId(), price: 100_000, options: [] }] });
    const { id, variants: [variant] } = product;
    await pair.stock(variant.id, 5);
    await pair.a.runJobs();
    const [guest, customer] = [await pair.a.guest(), await pair.a.customer()];
    for (const client of [guest, customer]) await client.must('CartLineAdd', { input: { variantId: variant.id, quantity: 1 } });
    await customer.must('WishlistItemAdd', { input: { variantId: variant.id } });
    const watched = { slug: product.slug, categorySlug: category.slug, word: 'quilfonder' };
    const readers = [pair.a, pair.b].map(({ nobody, as }) => ({ nobody, guest: as(guest.accessToken), customer: as(customer.accessToken) }));

    /** What is seen anywhere that is not as it should be. */
    async function stale(now: Sight): Promise<string[]> {
      const places = Object.entries(PLACES);
      const seen: string[] = [];
      // Each place is looked at by a reader of each instance, five times.
      await Promise.all(readers.flatMap((by) => places.map(async ([name, look]) => {
        for (let time = 0; time < 5; time += 1) {
          const sight = await look(by, watched);
          if (!isTold(sight, now)) seen.push(`${name}: ${JSON.stringify(sight)}`);
        }
      })));
      return seen;
    }
    const onSale = { isOnSale: true, inStock: true, price: 100_000 };
    expect(await stale(onSale)).toEqual([]);
    await admin.must('VariantUpdate', { input: { ...variant, price: 200_000 } });
    expect(await stale({ ...onSale, price: 200_000 })).toEqual([]);
    await pair.stock(variant.id, -5);
    expect(await stale({ ...onSale, price: 200_000, inStock: false })).toEqual([]);
    await pair.stock(variant.id, 2);
    expect(await stale({ ...onSale, price: 200_000 })).toEqual([]);
    await admin.must('ProductsSetActive', { input: { ids: [id], isActive: false } });
    expect(await stale({ isOnSale: false, inStock: false })).toEqual([]);
    await admin.must('ProductsSetActive', { input: { ids: [id], isActive: true } });
    expect(await stale({ ...onSale, price: 200_000 })).toEqual([]);
  });

  test('F13 the category tree and the lists by category, by 100 readers at once on two instances, behind a new category and a product that moves into it: none stale', async () => {
    const ask = (operation: string, variables = {}): Promise<any[]> => race(100, (index) => (index % 2 === 0 ? pair.a : pair.b).nobody.must(operation, variables));
    await ask('CategoryTree');
    const { categoryCreate: { category } } = await admin.must('CategoryCreate', { input: { name: `Draped ${newId()}` } });
    expect((await ask('CategoryTree')).filter(({ categories }) => !JSON.stringify(categories).includes(category.id))).toEqual([]);
    const { id, slug, version } = await pair.product();
    const filter = { category: category.slug };
    expect((await ask('ProductList', { filter })).filter(({ products }) => products.totalCount !== 0)).toEqual([]);
    await admin.must('ProductUpdate', { input: { id, version, categoryId: category.id } });
    expect((await ask('ProductList', { filter })).filter(({ products }) => products.nodes[0]?.slug !== slug)).toEqual([]);
  });
});

/** Whether a place tells nothing else than what holds, as far as it tells of it. */
function isTold(sight: Sight, now: Sight): boolean {
  return (['isOnSale', 'price', 'inStock'] as const).every((kind) => now[kind] === undefined || sight[kind] === undefined || sight[kind] === now[kind]);
}

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
