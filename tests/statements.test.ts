import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { PASSWORD, world, type Client, type World } from '#testing';
import { ADDRESS, openShop, type Shop } from '../subgraphs/orders/tests/shop.ts';
import { servedOperations } from './served.ts';

/** A world in which every list has about `size` entries, and what the operations need to name. */
type Sized = {
  readonly world: World; readonly shop: Shop; readonly size: number;
  readonly guest: Client; readonly customer: Client; readonly nobody: Client;
  readonly slug: string; readonly categorySlug: string; readonly productId: string; readonly variantIds: readonly string[];
  readonly order: { id: string; number: string };
};
type Ask = { readonly client: Client; readonly variables?: Record<string, unknown> };

let small: Sized;
let large: Sized;
beforeAll(async () => { [small, large] = await Promise.all([sized(2), sized(20)]); });
afterAll(async () => { await Promise.all([small.world.close(), large.world.close()]); });

const address = (size: Sized): Promise<string> => size.customer.must('AddressCreate', { input: { address: ADDRESS } }).then((data) => data.addressCreate.address.id);
const email = (): string => `${newId()}@aarya.example`;
const admin = ({ shop }: Sized, variables: Record<string, unknown>): Ask => ({ client: shop.admin, variables });
const product = async ({ shop, productId }: Sized): Promise<{ version: number; title: string }> => (await shop.admin.must('AdminProduct', { id: productId })).adminProduct;

/**
 * How each client operation is asked in a world; what it needs first is done before the counting. Operations whose answer has no list
 * that grows are in ALIKE. An operation that the graph begins to serve needs a line here.
 */
const ASKS: Readonly<Record<string, (size: Sized) => Ask | Promise<Ask>>> = {
  SessionStartGuest: ({ nobody }) => ({ client: nobody, variables: { input: {} } }),
  SignUp: ({ nobody }) => ({ client: nobody, variables: { input: { email: email(), password: PASSWORD, name: 'Asha' } } }),
  SignIn: async ({ nobody }) => {
    const input = { email: email(), password: PASSWORD };
    await nobody.must('SignUp', { input: { ...input, name: 'Asha' } });
    return { client: nobody, variables: { input } };
  },
  SessionRefresh: async ({ nobody }) => {
    const { sessionStartGuest: { session } } = await nobody.must('SessionStartGuest', { input: {} });
    return { client: nobody, variables: { input: { refreshToken: session.refreshToken } } };
  },
  SignOut: async ({ world: { customer } }) => ({ client: await customer(), variables: { input: {} } }),
  Viewer: ({ customer }) => ({ client: customer }),
  AddressCreate: ({ customer }) => ({ client: customer, variables: { input: { address: ADDRESS } } }),
  AddressUpdate: async (size) => ({ client: size.customer, variables: { input: { id: await address(size), address: ADDRESS } } }),
  AddressDelete: async (size) => ({ client: size.customer, variables: { input: { id: await address(size) } } }),
  SessionRevoke: async ({ world: { as, nobody } }) => {
    const input = { email: email(), password: PASSWORD };
    const { signUp } = await nobody.must('SignUp', { input: { ...input, name: 'Asha' } });
    const { viewer } = await as(signUp.session.accessToken).must('Viewer');
    const { signIn } = await nobody.must('SignIn', { input });
    return { client: as(signIn.session.accessToken), variables: { input: { id: viewer.user.sessions[0].id } } };
  },
  CategoryTree: ({ nobody }) => ({ client: nobody }),
  ProductList: ({ nobody, categorySlug }) => ({ client: nobody, variables: { filter: { category: categorySlug } } }),
  ProductDetail: ({ nobody, slug }) => ({ client: nobody, variables: { slug } }),
  Cart: ({ guest }) => ({ client: guest }),
  DeliveryMethods: ({ guest }) => ({ client: guest, variables: { pincode: '560001' } }),
  CartLineAdd: ({ guest, variantIds }) => ({ client: guest, variables: { input: { variantId: variantIds[0], quantity: 1 } } }),
  CartLineSetQuantity: async ({ guest }) => {
    const { cart } = await guest.must('Cart');
    return { client: guest, variables: { input: { lineId: cart.lines[0].id, quantity: 3 } } };
  },
  CartDeliverySet: ({ guest, shop }) => ({ client: guest, variables: { input: { pincode: '560001', deliveryMethodId: shop.standardId } } }),
  OrderPlace: async ({ world: { guest }, shop, variantIds }) => {
    const buyer = await guest();
    return { client: buyer, variables: { input: await shop.fill(buyer, variantIds) } };
  },
  MyOrders: ({ customer, size }) => ({ client: customer, variables: { first: size } }),
  MyOrder: ({ customer, order }) => ({ client: customer, variables: { number: order.number } }),
  OrderCancel: async ({ customer, shop, variantIds }) => ({ client: customer, variables: { input: { orderId: (await shop.order(customer, variantIds)).id } } }),

  Orders: (size) => admin(size, { first: size.size }),
  OrderTransition: async (size) => admin(size, { input: { orderId: (await size.shop.order(size.customer, size.variantIds)).id, to: 'PROCESSING' } }),
  AdminProducts: (size) => admin(size, { first: size.size }),
  AdminProduct: (size) => admin(size, { id: size.productId }),
  CategoryCreate: (size) => admin(size, { input: { name: `Category ${newId()}` } }),
  ProductCreate: (size) => admin(size, { input: newProduct(size.size) }),
  ProductUpdate: async (size) => {
    const { version } = await product(size);
    return admin(size, { input: { id: size.productId, version, title: `Kurta ${newId()}` } });
  },
  ProductsSetActive: async (size) => {
    const { adminProducts } = await size.shop.admin.must('AdminProducts', { first: size.size });
    return admin(size, { input: { ids: adminProducts.nodes.map((node: { id: string }) => node.id), isActive: true } });
  },
  VariantUpdate: async (size) => {
    const { productCreate } = await size.shop.admin.must('ProductCreate', { input: newProduct(size.size) });
    const [variant] = productCreate.product.variants;
    return admin(size, { input: { id: variant.id, version: variant.version, price: 77_700 } });
  },
  StockLevels: (size) => admin(size, { first: size.size }),
  StockAdjust: (size) => admin(size, { input: { idempotencyKey: newId(), variantId: size.variantIds[0], delta: 1, reason: 'RECEIVED' } }),
  StockMovements: (size) => admin(size, { variantId: size.variantIds[0], first: size.size }),
  DeliveryMethodSave: (size) => admin(size, { input: { name: 'Drone', price: 9900, minDays: 1, maxDays: 2, cashOnDelivery: false, isActive: false } }),
  Users: (size) => admin(size, { first: size.size }),
  UserUpdate: async (size) => {
    const { users } = await size.shop.admin.must('Users', { filter: { role: ['CUSTOMER'] } });
    return admin(size, { input: { id: users.nodes[0].id, role: 'STAFF', permissions: ['ORDERS_READ', 'USERS_READ'] } });
  },

  MobileHome: ({ customer }) => ({ client: customer }),
  MobileProduct: ({ customer, slug }) => ({ client: customer, variables: { slug } }),
  MobileOrders: ({ customer, size }) => ({ client: customer, variables: { first: size } }),
};

/** Whose answers hold as many things in both worlds. */
const ALIKE = new Set([
  'SessionStartGuest', 'SignUp', 'SignIn', 'SessionRefresh', 'SignOut', 'AddressCreate', 'AddressUpdate', 'AddressDelete', 'SessionRevoke', 'CategoryCreate',
  'OrderTransition', 'ProductUpdate', 'VariantUpdate', 'StockAdjust', 'DeliveryMethods', 'DeliveryMethodSave', 'UserUpdate',
]);

/** Statements at most, the look-up of the session, begin and commit counted. */
const BUDGETS: Readonly<Record<string, number>> = { ProductList: 3, ProductDetail: 4, CartLineAdd: 8 };

const operations = (['storefront', 'admin', 'mobile'] as const).flatMap(servedOperations);

describe('SQL statements', () => {
  test.each(operations)('%s sends as many for short lists as for long ones', async (operation) => {
    const [few, many] = [await measured(operation, small), await measured(operation, large)];
    expect(few.statements).toBeGreaterThan(0);
    expect(many.statements).toBe(few.statements);
    if (ALIKE.has(operation)) expect(many.things).toBe(few.things);
    else expect(many.things).toBeGreaterThan(few.things + 5);
    expect(many.statements).toBeLessThanOrEqual(BUDGETS[operation] ?? 30);
  });

  test('no line asks for what the graph does not serve', () => {
    expect(Object.keys(ASKS).filter((operation) => !operations.includes(operation))).toEqual([]);
  });

  test('the road from no session to a placed order keeps to 45', async () => {
    const { world: { as, nobody, statements }, slug } = large;
    const count = await statements(async () => {
      const { sessionStartGuest } = await nobody.must('SessionStartGuest', { input: {} });
      const guest = as(sessionStartGuest.session.accessToken);
      await guest.must('ProductList', {});
      const { product: found } = await guest.must('ProductDetail', { slug });
      await guest.must('CartLineAdd', { input: { variantId: found.variants[0].id, quantity: 1 } });
      const { deliveryMethods } = await guest.must('DeliveryMethods', { pincode: '560001' });
      await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: deliveryMethods[0].id } });
      const { cart } = await guest.must('Cart');
      await guest.must('OrderPlace', { input: {
        idempotencyKey: newId(), expectedTotal: cart.totals.total.amount, email: 'asha@aarya.example', shippingAddress: ADDRESS,
        deliveryMethodId: deliveryMethods[0].id, paymentProvider: 'CASH_ON_DELIVERY',
      } });
    });
    expect(count).toBeLessThanOrEqual(45);
  });
});

async function measured(operation: string, size: Sized): Promise<{ statements: number; things: number }> {
  const ask = ASKS[operation];
  if (ask === undefined) throw new Error(`${operation} is served, and ASKS has no line for it`);
  const { client, variables } = await ask(size);
  let data: unknown;
  const statements = await size.world.statements(async () => { data = await client.must(operation, variables); });
  return { statements, things: thingsIn(data) };
}

/** How many entries all lists of an answer have together. */
function thingsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce<number>((sum, each) => sum + thingsIn(each), 0);
  return below + (Array.isArray(value) ? value.length : 0);
}

const newProduct = (variants: number, categoryId?: string): object => {
  const values = Array.from({ length: variants }, (_, index) => `Size ${index}`);
  return {
    title: `Kurta ${newId()}`, categoryId, options: [{ name: 'Size', values }],
    variants: values.map((value) => ({ sku: newId(), price: 49_900, options: [{ name: 'Size', value }] })),
  };
};

async function sized(size: number): Promise<Sized> {
  const opened = await world();
  const shop = await openShop(opened);
  const [customer, guest] = [await opened.customer(), await opened.guest()];
  const { categoryCreate: { category } } = await shop.admin.must('CategoryCreate', { input: { name: 'Everything' } });
  for (let n = 0; n < size; n += 1) {
    await shop.admin.must('CategoryCreate', { input: { name: `Shelf ${n}` } });
    await shop.admin.must('ProductCreate', { input: newProduct(2, category.id) });
    await opened.customer();
  }
  const { productCreate: { product: made } } = await shop.admin.must('ProductCreate', { input: newProduct(size, category.id) });
  const variantIds: string[] = made.variants.map((variant: { id: string }) => variant.id);
  for (const variantId of variantIds) {
    await shop.admin.must('StockAdjust', { input: { idempotencyKey: variantId, variantId, delta: 500, reason: 'RECEIVED' } });
  }
  for (let n = 0; n < size; n += 1) {
    await customer.must('AddressCreate', { input: { address: ADDRESS } });
    await shop.admin.must('StockAdjust', { input: { idempotencyKey: newId(), variantId: variantIds[0], delta: 1, reason: 'RECEIVED' } });
    await shop.order(customer, [variantIds[n] ?? made.id]);
  }
  const order = await shop.order(customer, variantIds);
  await shop.fill(guest, variantIds);
  return {
    world: opened, shop, size, guest, customer, nobody: opened.nobody, variantIds, order,
    slug: made.slug, productId: made.id, categorySlug: category.slug,
  };
}
