import { seedDeliveryMethods } from '#cart';
import { firstRow, newId, rows, sql, unitOfWork } from '#database';
import type { Client, World } from '#testing';

/** What the tests of orders begin with: staff who stock the shop, its delivery methods, and ways to look at the rows. */
export type Shop = {
  readonly admin: Client;
  readonly standardId: string;
  readonly expressId: string;
  /** The ids of the variants of a new product, each with `stock` pieces. */
  readonly variants: (made: { stock: number; count?: number; price?: number }) => Promise<string[]>;
  /** Puts one piece of each into the client's cart and returns the input that orders it. */
  readonly fill: (client: Client, variantIds: readonly string[], quantity?: number) => Promise<PlaceInput>;
  /** A guest's or customer's order of one piece of each. */
  readonly order: (client: Client, variantIds: readonly string[]) => Promise<Placed>;
  /** The same, delivered, with its lines. */
  readonly delivered: (client: Client, variantIds: readonly string[]) => Promise<Delivered>;
  readonly stock: (variantId: string) => Promise<{ onHand: number; reserved: number }>;
  /** How many rows there are of an order, table by table, and its status: what a refusal must leave alone. */
  readonly traces: (orderId: string) => Promise<object>;
};
export type PlaceInput = { idempotencyKey: string; expectedTotal: number; [field: string]: unknown };
export type Placed = { id: string; number: string; status: string };

export type Delivered = Placed & { lines: { id: string; quantity: number; total: { amount: number }; variant: { id: string } }[] };

export const ADDRESS = { name: 'Asha Rao', phone: '98450 12345', line1: '12 MG Road', city: 'Bengaluru', state: 'Karnataka', pincode: '560001' };

let made = 0;

/** Opens the shop of a world. */
export async function openShop(world: World): Promise<Shop> {
  const admin = await world.admin();
  const { reader } = world.platform.database;
  await unitOfWork(world.system, seedDeliveryMethods);
  const { deliveryMethods } = await world.nobody.must('DeliveryMethods', { pincode: '560001' });
  const [standard, express]: { id: string }[] = deliveryMethods;
  if (standard === undefined || express === undefined) throw new Error('The sample data has two delivery methods');

  async function variants({ stock, count = 1, price = 500_00 }: Parameters<Shop['variants']>[0]): Promise<string[]> {
    made += 1;
    const values = Array.from({ length: count }, (_, index) => `Size ${index}`);
    const { productCreate } = await admin.must('ProductCreate', { input: {
      title: `Saree ${made}`,
      options: [{ name: 'Size', values }],
      variants: values.map((value) => ({ sku: `S${made} ${value}`, price, hsnCode: '6109', options: [{ name: 'Size', value }] })),
    } });
    const ids: string[] = productCreate.product.variants.map((variant: { id: string }) => variant.id);
    for (const variantId of ids) {
      await admin.must('StockAdjust', { input: { idempotencyKey: variantId, variantId, delta: stock, reason: 'RECEIVED' } });
    }
    return ids;
  }
  async function fill(client: Client, variantIds: readonly string[], quantity = 1): Promise<PlaceInput> {
    for (const variantId of variantIds) await client.must('CartLineAdd', { input: { variantId, quantity } });
    const { cartDeliverySet } = await client.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: standard?.id } });
    return {
      idempotencyKey: newId(),
      expectedTotal: cartDeliverySet.cart.totals.total.amount,
      email: 'Asha@Example.com',
      shippingAddress: ADDRESS,
      deliveryMethodId: standard?.id,
      paymentProvider: 'CASH_ON_DELIVERY',
    };
  }
  async function order(client: Client, variantIds: readonly string[]): Promise<Placed> {
    const { orderPlace } = await client.must('OrderPlace', { input: await fill(client, variantIds) });
    return orderPlace.order;
  }
  return {
    admin, standardId: standard.id, expressId: express.id, variants, fill, order,
    async delivered(client, variantIds) {
      const { id, number } = await order(client, variantIds);
      for (const to of ['PROCESSING', 'SHIPPED', 'DELIVERED']) await admin.must('OrderTransition', { input: { orderId: id, to } });
      return (await client.must('MyOrder', { number })).order;
    },
    async stock(variantId) {
      const level = await firstRow(reader, sql<{ onHand: number; reserved: number }>`
        select on_hand as "onHand", reserved from inventory.stock_level where variant_id = ${variantId}`);
      return level ?? { onHand: 0, reserved: 0 };
    },
    async traces(orderId) {
      const [found] = await rows(reader, sql<object>`
        select o.status, o.updated_at, o.cancel_reason,
          (select count(*) from orders.tracking_event where order_id = o.id) as events,
          (select count(*) from orders.invoice where order_id = o.id) as invoices,
          (select jsonb_agg(jsonb_build_array(status, updated_at)) from payments.payment where order_id = o.id) as payments,
          (select jsonb_agg(jsonb_build_array(r.status, r.quantity, s.on_hand, s.reserved)) from inventory.reservation r
             join inventory.stock_level s on s.variant_id = r.variant_id where r.order_id = o.id) as stock
        from orders.order o where o.id = ${orderId}`);
      return found ?? {};
    },
  };
}
