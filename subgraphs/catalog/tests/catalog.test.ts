import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows, sql } from '#database';
import { expectError, expectRefusal, race, world, type Client, type World } from '#testing';

let shop: World;
let staff: Client;

beforeAll(async () => {
  shop = await world();
  staff = await shop.staff('CATALOG_WRITE', 'INVENTORY_WRITE');
});
afterAll(() => shop.close());

type Made = { id: string; slug: string; version: number; variants: { id: string; sku: string; version: number }[] };

let made = 0;

/** A product of one variant, or of what is given. */
async function product(input: object = {}): Promise<Made> {
  made += 1;
  shop.clock.advance(1000);
  const { productCreate } = await staff.must('ProductCreate', { input: { title: `Shirt ${made}`, options: [], variants: [{ sku: `SKU-${made}`, price: 100_000, options: [] }], ...input } });
  return productCreate.product;
}

const slugs = (answer: { products: { nodes: { slug: string }[] } }): string[] => answer.products.nodes.map((node) => node.slug);

describe('productCreate', () => {
  test('makes a slug from the title and takes what could run out of the description', async () => {
    const { id } = await product({ title: "Crème Kurta — Men's", description: '<p onclick="x()">Soft<script>steal()</script> <a href="javascript:x()">link</a></p>' });
    const { adminProduct } = await staff.must('AdminProduct', { id });
    expect(adminProduct).toMatchObject({ slug: 'creme-kurta-mens', isActive: true, version: 1, warnings: [] });
    expect(adminProduct.description).toBe('<p>Soft <a rel="nofollow noopener">link</a></p>');
  });

  test('refuses a taken slug and a taken SKU at their places, also in a race', async () => {
    const first = await product({ slug: 'the-one' });
    expectRefusal(await staff.run('ProductCreate', { input: { title: 'Two', slug: 'the-one', options: [], variants: [{ sku: 'other', price: 1, options: [] }] } }), 'ALREADY_EXISTS', ['slug']);
    const taken = { title: 'Three', options: [], variants: [{ sku: first.variants[0]?.sku, price: 1, options: [] }] };
    expectRefusal(await staff.run('ProductCreate', { input: taken }), 'ALREADY_EXISTS', ['variants', '0', 'sku']);
    const answers = await race(5, () => staff.run('ProductCreate', { input: { title: 'Race', slug: 'race', options: [], variants: [{ sku: 'race', price: 1, options: [] }] } }));
    expect(answers.filter((answer) => answer.data.productCreate.userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
  });

  test.each([
    ['no variant', { variants: [] }, ['variants']],
    ['a variant without a value for an option', { options: [{ name: 'Size', values: ['M'] }] }, ['variants', '0', 'options']],
    ['a value that the option does not have', { options: [{ name: 'Size', values: ['M'] }], variants: [{ sku: 'x', price: 1, options: [{ name: 'Size', value: 'XL' }] }] }, ['variants', '0', 'options', '0', 'value']],
    ['two variants alike', { options: [{ name: 'Size', values: ['M'] }], variants: ['a', 'b'].map((sku) => ({ sku, price: 1, options: [{ name: 'Size', value: 'M' }] })) }, ['variants', '1', 'options']],
    ['an earlier price that is not above the price', { variants: [{ sku: 'x', price: 100, compareAtPrice: 100, options: [] }] }, ['variants', '0', 'compareAtPrice']],
    ['a negative price', { variants: [{ sku: 'x', price: -1, options: [] }] }, ['variants', '0', 'price']],
    ['an empty title', { title: '  ' }, ['title']],
    ['a title with a control character', { title: 'Shirt\u0000' }, ['title']],
    ['an HSN code of letters', { variants: [{ sku: 'x', price: 1, options: [], hsnCode: 'SHIRT' }] }, ['variants', '0', 'hsnCode']],
  ])('F27 refuses %s', async (_name, input, path) => {
    const answer = await staff.run('ProductCreate', { input: { title: 'Bad', options: [], variants: [{ sku: 'bad', price: 1, options: [] }], ...input } });
    expectRefusal(answer, 'INVALID', path);
    expect(await rows(shop.platform.database.reader, sql`select from catalog.product where title = 'Bad'`)).toEqual([]);
  });

  test('warns about a price between the GST rates', async () => {
    const { id } = await product({ variants: [{ sku: 'between', price: 280_000, options: [] }] });
    const { adminProduct } = await staff.must('AdminProduct', { id });
    expect(adminProduct.warnings).toMatchObject([{ code: 'PRICE_BETWEEN_GST_RATES' }]);
  });
});

describe('changes', () => {
  test('F06 the second writer of a product gets CONFLICT and the product as it is now', async () => {
    const { id, version } = await product();
    const answers = await race(8, (index) => staff.run('ProductUpdate', { input: { id, version, title: `Title ${index}` } }));
    const won = answers.filter((answer) => answer.data.productUpdate.userErrors.length === 0);
    expect(won).toHaveLength(1);
    const { title } = won[0]?.data.productUpdate.product ?? {};
    for (const lost of answers.filter((answer) => !won.includes(answer))) {
      expectRefusal(lost, 'CONFLICT', ['version']);
      expect(lost.data.productUpdate).toMatchObject({ product: { title, version: version + 1 }, userErrors: [{ message: expect.stringContaining(String(version + 1)) }] });
    }
  });

  test('F06 the second writer of a variant gets CONFLICT; the price range and the history of prices follow the first', async () => {
    const { id, slug, variants: [variant] } = await product();
    const change = { id: variant?.id, version: variant?.version };
    await staff.must('VariantUpdate', { input: { ...change, price: 90_000, compareAtPrice: 100_000 } });
    const late = await staff.run('VariantUpdate', { input: { ...change, price: 1 } });
    expectRefusal(late, 'CONFLICT', ['version']);
    expect(late.data.variantUpdate.variant).toMatchObject({ price: { amount: 90_000 }, version: 2 });
    const { product: shown } = await shop.nobody.must('ProductDetail', { slug });
    expect(shown).toMatchObject({ id, priceRange: { min: { amount: 90_000 } }, compareAtPrice: { amount: 100_000 } });
    const history = await rows(shop.platform.database.reader, sql`select price from catalog.price_change where variant_id = ${variant?.id} order by created_at, id`);
    expect(history).toEqual([{ price: 100_000 }, { price: 90_000 }]);
  });

  test('F04 a bulk change is all or nothing, with the path of the bad id', async () => {
    const [one, two] = [await product(), await product()];
    const unknown = '01890000-0000-7000-8000-000000000000';
    expectRefusal(await staff.run('ProductsSetActive', { input: { ids: [one.id, unknown, two.id], isActive: false } }), 'NOT_FOUND', ['ids', '1']);
    expect((await shop.nobody.must('ProductDetail', { slug: one.slug })).product).not.toBeNull();
    const { productsSetActive } = await staff.must('ProductsSetActive', { input: { ids: [one.id, two.id], isActive: false } });
    expect(productsSetActive.products).toMatchObject([{ id: one.id, isActive: false, version: 2 }, { id: two.id, isActive: false, version: 2 }]);
    expect((await shop.nobody.must('ProductDetail', { slug: one.slug })).product).toBeNull();
    expect((await staff.must('AdminProduct', { id: one.id })).adminProduct.isActive).toBe(false);
  });
});

describe('lists', () => {
  let tag: string;
  beforeAll(async () => {
    tag = 'for lists';
    const { categoryCreate: men } = await staff.must('CategoryCreate', { input: { name: 'Men' } });
    const { categoryCreate: shirts } = await staff.must('CategoryCreate', { input: { name: 'Shirts', parentId: men.category.id } });
    for (const [index, price] of [300_00, 100_00, 200_00, 100_00, 500_00].entries()) {
      const { variants } = await product({
        title: `List ${'EDCBA'[index]}`, slug: `list-${index}`, tags: [tag, index % 2 === 0 ? 'even' : 'odd'], categoryId: index < 3 ? shirts.category.id : men.category.id,
        options: [{ name: 'Size', values: ['S', 'M'] }, { name: 'Colour', values: ['Red', 'Blue'] }],
        variants: [
          { sku: `L${index}a`, price, options: [{ name: 'Size', value: 'S' }, { name: 'Colour', value: index === 0 ? 'Blue' : 'Red' }] },
          { sku: `L${index}b`, price: price + 1, options: [{ name: 'Size', value: 'M' }, { name: 'Colour', value: 'Red' }] },
        ],
      });
      if (index < 2) await staff.must('StockAdjust', { input: { idempotencyKey: `l${index}`, variantId: variants[0]?.id, delta: 1, reason: 'RECEIVED' } });
    }
  });
  const list = async (filter: object, sort = 'NEWEST'): Promise<string[]> => slugs(await shop.nobody.must('ProductList', { filter: { tags: [tag], ...filter }, sort }));

  test.each([
    ['NEWEST', ['list-4', 'list-3', 'list-2', 'list-1', 'list-0']],
    ['TITLE', ['list-4', 'list-3', 'list-2', 'list-1', 'list-0']],
    ['PRICE_LOW_TO_HIGH', ['list-1', 'list-3', 'list-2', 'list-0', 'list-4']],
    ['PRICE_HIGH_TO_LOW', ['list-4', 'list-0', 'list-2', 'list-3', 'list-1']],
  ])('are sorted by %s, the same on pages of two', async (sort, expected) => {
    expect(await list({}, sort)).toEqual(expected);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { products } = await shop.nobody.must('ProductList', { first: 2, after, filter: { tags: [tag] }, sort });
      paged.push(...slugs({ products }));
      expect(products.totalCount).toBe(5);
      if (!products.pageInfo.hasNextPage) break;
      after = products.pageInfo.endCursor;
    }
    expect(paged).toEqual(expected);
  });

  test('are filtered by category with its descendants, tags, price, options of one variant and stock', async () => {
    expect(await list({ category: 'men' })).toHaveLength(5);
    expect(await list({ category: 'shirts' })).toEqual(['list-2', 'list-1', 'list-0']);
    expect(await list({ category: 'no-such' })).toEqual([]);
    expect(await list({ tags: [tag, 'odd'] })).toEqual(['list-3', 'list-1']);
    expect(await list({ priceMin: 100_01, priceMax: 300_00 })).toEqual(['list-2', 'list-0']);
    expect(await list({ options: [{ name: 'Colour', values: ['Blue', 'Green'] }] })).toEqual(['list-0']);
    // Blue exists and M exists, but no variant is both.
    expect(await list({ options: [{ name: 'Colour', values: ['Blue'] }, { name: 'Size', values: ['M'] }] })).toEqual([]);
    expect(await list({ inStock: true })).toEqual(['list-1', 'list-0']);
    expect(await list({ inStock: false })).toEqual(['list-4', 'list-3', 'list-2']);
  });

  test('refuse a page of more than a hundred and a cursor of another list', async () => {
    expectError(await shop.nobody.run('ProductList', { first: 101 }), 'BAD_USER_INPUT');
    expectError(await shop.nobody.run('ProductList', { after: 'nonsense' }), 'BAD_USER_INPUT');
    const { products } = await shop.nobody.must('ProductList', { first: 1, sort: 'TITLE' });
    expectError(await shop.nobody.run('ProductList', { after: products.pageInfo.endCursor, sort: 'NEWEST' }), 'BAD_USER_INPUT');
  });

  test('show the category tree with ancestors', async () => {
    const { categories } = await shop.nobody.must('CategoryTree');
    expect(categories).toMatchObject([{ slug: 'men', children: [{ slug: 'shirts', children: [] }] }]);
    const { product: shown } = await shop.nobody.must('ProductDetail', { slug: 'list-0' });
    expect(shown.category).toMatchObject({ slug: 'shirts', ancestors: [{ slug: 'men' }] });
  });

  test('are searched by staff in title, slug and SKU, with what is in the pattern taken as it is', async () => {
    const found = async (filter: object): Promise<string[]> => (await staff.must('AdminProducts', { filter })).adminProducts.nodes.map((node: { slug: string }) => node.slug);
    expect(await found({ search: 'list b' })).toEqual(['list-3']);
    expect(await found({ search: 'L4a' })).toEqual(['list-4']);
    expect(await found({ sku: 'L2b' })).toEqual(['list-2']);
    expect(await found({ search: '%' })).toEqual([]);
  });
});
