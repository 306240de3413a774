import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { expectRefusal, race, type Client } from '#testing';
import { openTill, type Till } from './till.ts';

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

describe('an order that is paid after it expired', () => {
  test('F11 keeps the price of its promo code, and counts the use beyond both limits where others used the code up meanwhile', async () => {
    const { promoCodeCreate: { promoCode } } = await till.shop.admin.must('PromoCodeCreate', { input: { code: newId(), kind: 'PERCENTAGE', value: 1000, usageLimit: 1, usageLimitPerCustomer: 1 } });
    const customer = await till.world.customer();
    const [variantId = ''] = await till.shop.variants({ stock: 20 });
    const withCode = async (client: Client, paymentProvider: string) => {
      const input = await till.shop.fill(client, [variantId]);
      const { cartPromoCodeApply: { cart } } = await client.must('CartPromoCodeApply', { input: { code: promoCode.code } });
      return { input: { ...input, email: `${newId()}@aarya.example`, expectedTotal: cart.totals.total.amount, paymentProvider } };
    };
    const uses = async () => rows(till.world.platform.database.reader, sql<object>`
      select times_used as "timesUsed", late_uses as "lateUses", (select count(*) from promotions.redemption r where r.promo_code_id = c.id and r.given_back_at is null) as "inForce"
      from promotions.promo_code c where id = ${promoCode.id}`);
    const { orderPlace: { order, payment } } = await customer.must('OrderPlace', await withCode(customer, 'RAZORPAY'));
    await till.expire(order.id);
    expect(await uses()).toEqual([{ timesUsed: 0, lateUses: 0, inForce: 0 }]);

    // The customer orders anew, and of five others who have the code in their carts nobody can while that order has it.
    const [again, ...others] = await Promise.all([customer, ...await race(5, () => till.world.guest())].map(async (client) => ({ client, variables: await withCode(client, 'CASH_ON_DELIVERY') })));
    if (again === undefined) throw new Error('The customer is the first');
    await again.client.must('OrderPlace', again.variables);
    const { confirmation } = till.emulator.pay(payment.id);
    const [paid, ...refused] = await Promise.all([
      customer.run('PaymentConfirm', till.proof(payment, confirmation)), ...others.map(({ client, variables }) => client.run('OrderPlace', variables)),
    ]);
    expect(paid?.data.paymentConfirm).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    for (const answer of refused) expectRefusal(answer, 'PROMO_CODE_LIMIT_REACHED', []);
    expect(await uses()).toEqual([{ timesUsed: 2, lateUses: 1, inForce: 2 }]);
    expect((await customer.must('MyOrder', { number: order.number })).order.totals).toEqual(order.totals);

    // Cancelled, both give their uses back, and the next may have the code.
    for (const { id } of (await customer.must('MyOrders', {})).viewer.user.orders.nodes) await customer.must('OrderCancel', { input: { orderId: id } });
    expect(await uses()).toMatchObject([{ timesUsed: 0, inForce: 0 }]);
    expect(others[0] && (await others[0].client.run('OrderPlace', others[0].variables)).data.orderPlace.userErrors).toEqual([]);
    expect(await uses()).toMatchObject([{ timesUsed: 1, inForce: 1 }]);
  });
});
