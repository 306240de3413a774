import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#database';
import { ADDRESS } from '../subgraphs/orders/tests/shop.ts';
import { ask, ASKS, openScene, type Scene } from './scene.ts';
import { servedOperations } from './served.ts';

let small: Scene;
let large: Scene;
beforeAll(async () => { [small, large] = await Promise.all([openScene(2), openScene(20)]); });
afterAll(async () => { await Promise.all([small.world.close(), large.world.close()]); });

/** Whose answers hold as many things in both worlds. */
const ALIKE = new Set([
  'SessionStartGuest', 'SignUp', 'SignIn', 'OtpRequest', 'SignInWithOtp', 'PasswordReset', 'SessionRefresh', 'SignOut', 'AddressCreate', 'AddressUpdate', 'AddressDelete', 'SessionRevoke', 'CategoryCreate',
  'OrderTransition', 'ProductUpdate', 'VariantUpdate', 'StockAdjust', 'DeliveryMethods', 'DeliveryMethodSave', 'PromoCodeCreate', 'PromoCodeUpdate', 'UserUpdate', 'MediaUploadCreate',
  'ExchangeRequest', 'ReturnCancel', 'ReturnTransition', 'PaymentConfirm', 'PaymentRetry', 'RefundCreate',
  'ReviewCreate', 'ConversationStart', 'MessageSend', 'ConversationUpdate',
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
    else expect(many.things).toBeGreaterThan(few.things + 4);
    expect(many.statements).toBeLessThanOrEqual(BUDGETS[operation] ?? 30);
  });

  test('no line asks for what the graph does not serve', () => {
    expect(Object.keys(ASKS).filter((operation) => !operations.includes(operation))).toEqual([]);
  });

  test('the road from no session to a placed order keeps to 45', async () => {
    const { world: { as, nobody, statements }, slug } = large;
    // Others have looked at both pages, as on most days.
    await nobody.must('ProductList', {});
    await nobody.must('ProductDetail', { slug });
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

async function measured(operation: string, size: Scene): Promise<{ statements: number; things: number }> {
  const { client, variables } = await ask(operation, size);
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
