import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { PERMISSIONS, type Permission } from '#graph';
import { world, type Answer, type Client, type World } from '#testing';
import { openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';
import { fingerprint } from '../all-tables.ts';
import { uploaded } from '../scene.ts';
import { servedOperations } from '../served.ts';

type Row = {
  /** As in the table of RULES.md, "Who may do what". */
  readonly permission: Permission;
  /** An input that succeeds for whoever may; a fresh one on each call. */
  readonly variables: () => Promise<Record<string, unknown>>;
  /** Fields of it that need another permission besides, and are null with FORBIDDEN without it. */
  readonly besides?: readonly string[];
};

const OPERATIONS = servedOperations('admin');

let site: World;
let shop: Shop;
let variantId: string;
let productId: string;
let guest: Client;
let customer: Client;
beforeAll(async () => {
  site = await world();
  shop = await openShop(site);
  [variantId = ''] = await shop.variants({ stock: 50 });
  const { adminProducts } = await shop.admin.must('AdminProducts', {});
  productId = adminProducts.nodes[0].id;
  [guest, customer] = await Promise.all([site.guest(), site.customer()]);
});
afterAll(() => site.close());

const input = (fields: Record<string, unknown>) => async () => ({ input: fields });
const newCode = () => ({ code: newId(), kind: 'PERCENTAGE', value: 1000 });
const variant = async () => (await shop.admin.must('AdminProduct', { id: productId })).adminProduct.variants[0];

/** Each operation of the admin console; one that the graph begins to serve needs a line here. */
const ROWS: Readonly<Record<string, Row>> = {
  Orders: { permission: 'ORDERS_READ', variables: async () => ({}) },
  OrderTransition: {
    permission: 'ORDERS_WRITE',
    variables: async () => ({ input: { orderId: (await shop.order(customer, [variantId])).id, to: 'PROCESSING' } }),
  },
  RefundCreate: {
    permission: 'PAYMENTS_REFUND',
    variables: async () => {
      const { number } = await shop.delivered(customer, [variantId]);
      const { order } = await customer.must('MyOrder', { number });
      return { input: { idempotencyKey: newId(), paymentId: order.payments[0].id, amount: 100, reason: 'A button was missing' } };
    },
  },
  Returns: { permission: 'ORDERS_READ', variables: async () => ({}) },
  ReturnTransition: {
    permission: 'ORDERS_WRITE',
    variables: async () => {
      const order = await shop.delivered(customer, [variantId]);
      const lines = order.lines.map((line) => ({ orderLineId: line.id, quantity: 1, reason: 'CHANGED_MIND' }));
      const { returnRequest } = await customer.must('ReturnRequest', { input: { orderId: order.id, lines } });
      return { input: { returnId: returnRequest.return.id, to: 'APPROVED' } };
    },
  },
  AdminProducts: { permission: 'CATALOG_WRITE', variables: async () => ({}) },
  AdminProduct: { permission: 'CATALOG_WRITE', variables: async () => ({ id: productId }) },
  CategoryCreate: { permission: 'CATALOG_WRITE', variables: async () => ({ input: { name: `Shelf ${newId()}` } }) },
  ProductCreate: {
    permission: 'CATALOG_WRITE', variables: async () => ({ input: { title: `Scarf ${newId()}`, variants: [{ sku: newId(), price: 100 }] } }),
  },
  ProductUpdate: {
    permission: 'CATALOG_WRITE',
    variables: async () => ({ input: { id: productId, version: (await shop.admin.must('AdminProduct', { id: productId })).adminProduct.version, title: newId() } }),
  },
  ProductsSetActive: { permission: 'CATALOG_WRITE', variables: async () => ({ input: { ids: [productId], isActive: true } }) },
  VariantUpdate: {
    permission: 'CATALOG_WRITE',
    variables: async () => {
      const { version } = await variant();
      return { input: { id: variantId, version, price: 50_000 + version } };
    },
  },
  MediaUploadCreate: { permission: 'CATALOG_WRITE', variables: input({ filename: 'kurta.png', mimeType: 'image/png', bytes: 100 }) },
  ProductImageAttach: {
    permission: 'CATALOG_WRITE', variables: async () => ({ input: { productId, uploadId: await uploaded(site, shop.admin), alt: 'A kurta' } }),
  },
  StockLevels: { permission: 'INVENTORY_READ', variables: async () => ({}) },
  StockAdjust: {
    permission: 'INVENTORY_WRITE', variables: async () => ({ input: { idempotencyKey: newId(), variantId, delta: 1, reason: 'RECEIVED' } }),
  },
  StockMovements: { permission: 'INVENTORY_READ', variables: async () => ({ variantId }) },
  PromoCodes: { permission: 'PROMOTIONS_WRITE', variables: async () => ({}) },
  PromoCodeCreate: { permission: 'PROMOTIONS_WRITE', variables: async () => ({ input: newCode() }) },
  PromoCodeUpdate: {
    permission: 'PROMOTIONS_WRITE',
    variables: async () => {
      const { promoCodeCreate } = await shop.admin.must('PromoCodeCreate', { input: newCode() });
      return { input: { id: promoCodeCreate.promoCode.id, isActive: false } };
    },
  },
  DeliveryMethodSave: {
    permission: 'PROMOTIONS_WRITE', variables: input({ name: 'Drone', price: 9900, minDays: 1, maxDays: 2, cashOnDelivery: false, isActive: false }),
  },
  Conversations: { permission: 'SUPPORT_WRITE', variables: async () => ({}) },
  ConversationUpdate: {
    permission: 'SUPPORT_WRITE',
    async variables() {
      const { conversationStart } = await customer.must('ConversationStart', { input: { subject: 'Sizes', body: 'Which fits?' } });
      return { input: { id: conversationStart.conversation.id, status: 'PENDING' } };
    },
  },
  Dashboard: { permission: 'INSIGHTS_READ', variables: async () => ({ range: { from: '2026-11-01', to: '2026-11-30' } }) },
  SalesReport: { permission: 'INSIGHTS_READ', variables: async () => ({ range: { from: '2026-11-01', to: '2026-11-30' }, by: 'PRODUCT' }) },
  AuditLog: { permission: 'AUDIT_READ', variables: async () => ({}) },
  Users: { permission: 'USERS_READ', variables: async () => ({}), besides: ['orders'] },
  UserUpdate: {
    permission: 'USERS_WRITE',
    variables: async () => {
      const { viewer } = await (await site.customer()).must('Viewer');
      return { input: { id: viewer.user.id, isActive: false } };
    },
  },
};

describe('F18 the operations of the admin console', () => {
  test.each(OPERATIONS)('%s: nobody, a guest, a customer and staff with every other permission get and change nothing', async (operation) => {
    const row = rowOf(operation);
    const variables = await row.variables();
    const others = PERMISSIONS.filter((permission) => permission !== row.permission);
    const callers: [Client, string][] = [
      [site.nobody, 'UNAUTHENTICATED'], [guest, 'FORBIDDEN'], [customer, 'FORBIDDEN'], [await site.staff(...others), 'FORBIDDEN'],
    ];
    const before = await fingerprint(site.platform.database.reader);
    for (const [caller, code] of callers) expectNothing(await caller.run(operation, variables), code);
    expect(await fingerprint(site.platform.database.reader)).toEqual(before);
  });

  test.each(OPERATIONS)('%s: staff with the one permission get what they asked for', async (operation) => {
    const row = rowOf(operation);
    const staff = await site.staff(row.permission);
    const answer = await staff.run(operation, await row.variables());
    const strangers = answer.errors.filter((error) => error.extensions['code'] !== 'FORBIDDEN' || row.besides?.includes(String(error.path?.at(-1))) !== true);
    expect(strangers).toEqual([]);
    expect(answer.errors.length > 0).toBe(row.besides !== undefined);
    const [payload] = Object.values<{ userErrors?: unknown } | null>(answer.data);
    expect(payload).not.toBeNull();
    expect(payload?.userErrors ?? []).toEqual([]);
  });

  test('a mutation that may not run takes the one beside it down with it', async () => {
    const staff = await site.staff('CATALOG_WRITE');
    const before = await fingerprint(site.platform.database.reader);
    const answer = await staff.send(`mutation($stock: StockAdjustInput!) {
      categoryCreate(input: { name: "Beside" }) { category { id } }
      stockAdjust(input: $stock) { stockLevel { id } }
    }`, { stock: { idempotencyKey: newId(), variantId, delta: 1, reason: 'RECEIVED' } });
    expectNothing(answer, 'FORBIDDEN');
    expect(await fingerprint(site.platform.database.reader)).toEqual(before);
  });

  test('no line is for what the graph does not serve', () => {
    expect(Object.keys(ROWS).filter((operation) => !OPERATIONS.includes(operation))).toEqual([]);
  });
});

function rowOf(operation: string): Row {
  const row = ROWS[operation];
  if (row === undefined) throw new Error(`${operation} is served, and ROWS does not say who may`);
  return row;
}

function expectNothing(answer: Answer, code: string): void {
  expect(answer.errors.map((error) => error.extensions['code'])).toEqual(answer.errors.map(() => code));
  expect(answer.errors.length).toBeGreaterThan(0);
  expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
}
