import { unitOfWork } from '#database';
import type { Client, World } from '#testing';
import { seedDeliveryMethods } from '#cart';

export type Method = { id: string; name: string };

/** What the tests of the cart begin with: staff who stock the shop, and its delivery methods. */
export type Shop = {
  readonly admin: Client;
  readonly standard: Method;
  readonly express: Method;
  /** A product with as many variants, each with `stock` pieces; the variants' ids. */
  readonly product: (made: { price: number; stock: number; variants?: number; hsnCode?: string }) => Promise<ProductMade>;
  /** Adds to the pieces of a variant, or takes away. */
  readonly stock: (variantId: string, delta: number) => Promise<void>;
};
export type ProductMade = { id: string; variants: { id: string; version: number }[] };

let made = 0;

/** Opens the shop of a world. */
export async function openShop(world: World): Promise<Shop> {
  const admin = await world.admin();
  await unitOfWork(world.system, seedDeliveryMethods);
  const { deliveryMethods } = await world.nobody.must('DeliveryMethods', { pincode: '560001' });
  const [standard, express]: Method[] = deliveryMethods;
  if (standard === undefined || express === undefined) throw new Error('The sample data has two delivery methods');

  async function stock(variantId: string, delta: number): Promise<void> {
    made += 1;
    const reason = delta > 0 ? 'RECEIVED' : 'DAMAGED';
    await admin.must('StockAdjust', { input: { idempotencyKey: `stock ${made}`, variantId, delta, reason } });
  }
  async function product({ price, stock: pieces, variants = 1, hsnCode = '6109' }: Parameters<Shop['product']>[0]): Promise<ProductMade> {
    made += 1;
    const number = made;
    const values = Array.from({ length: variants }, (_, index) => `Size ${index}`);
    const { productCreate } = await admin.must('ProductCreate', { input: {
      title: `Kurta ${number}`,
      options: [{ name: 'Size', values }],
      variants: values.map((value) => ({ sku: `${number} ${value}`, price, hsnCode, options: [{ name: 'Size', value }] })),
    } });
    const created: ProductMade = productCreate.product;
    for (const variant of created.variants) if (pieces > 0) await stock(variant.id, pieces);
    return created;
  }
  return { admin, standard, express, product, stock };
}
