import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { expectRefusal, race } from '#testing';
import { openTill, type Provider, type Till } from './till.ts';

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

const PROVIDERS: readonly Provider[] = ['RAZORPAY', 'STRIPE'];
const retry = ({ client, order }: { client: { run: Till['shop']['admin']['run'] }; order: { id: string } }, paymentProvider: string) => client.run('PaymentRetry', { input: { orderId: order.id, paymentProvider } });

describe('orderPlace', () => {
  test.each(PROVIDERS)('opens the payment at %s, for its payer alone, and holds the pieces for a while', async (provider) => {
    const made = await till.place(provider);
    const { nextAction } = made.payment;
    expect(nextAction.amount).toEqual({ amount: made.total, currency: 'INR' });
    const { razorpay, stripe } = till.emulator.accounts;
    if (provider === 'RAZORPAY') expect(nextAction).toMatchObject({ __typename: 'RazorpayCheckout', keyId: razorpay.keyId, razorpayOrderId: expect.stringMatching(/^order_/) });
    else expect(nextAction).toMatchObject({ __typename: 'StripePaymentIntent', publishableKey: stripe.publishableKey, clientSecret: expect.stringMatching(/_secret_/) });
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', payments: ['PENDING'], held: 0 });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 1 });

    const ends = async () => rows(till.world.platform.database.reader, sql<{ onTime: boolean }>`
      select j.run_at = r.expires_at as "onTime" from inventory.reservation r left join graphile_worker.jobs j on j.key = ${`expire ${made.order.id}`} where r.order_id = ${made.order.id}`);
    expect(await ends()).toEqual([{ onTime: true }]);
    till.world.clock.advance(1000);
    await retry(made, provider);
    expect(await ends()).toEqual([{ onTime: true }]);

    const read = 'query ($number: String!) { order(number: $number) { allowedActions payments { id nextAction { __typename } } } }';
    expect((await made.client.send(read, { number: made.order.number })).data.order).toEqual({
      allowedActions: ['PAY', 'CANCEL'], payments: [{ id: made.payment.id, nextAction: { __typename: nextAction.__typename } }],
    });
    const staff = await till.world.staff('ORDERS_READ');
    expect((await staff.send(read, { number: made.order.number })).data.order.payments).toEqual([{ id: made.payment.id, nextAction: null }]);
    await till.expire(made.order.id);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CANCELLED', payments: ['CANCELLED'] });
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  test.each(PROVIDERS)('F09 sent 10 times with one key it is one order with one payment, open at %s once, also when it is retried as often', async (provider) => {
    const client = await till.world.guest();
    const [variantId = ''] = await till.shop.variants({ stock: 5 });
    const input = { ...await till.shop.fill(client, [variantId]), paymentProvider: provider };
    const bills = (): number => till.emulator.sums(provider === 'RAZORPAY' ? 'razorpay' : 'stripe').bills;
    const before = bills();
    const answers = await race(10, () => client.run('OrderPlace', { input }));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data.orderPlace.payment))).size).toBe(1);
    expect(answers[0]?.data.orderPlace.payment.nextAction).not.toBeNull();
    expect(bills()).toBe(before + 1);

    const again = await race(10, () => retry({ client, order: answers[0]?.data.orderPlace.order }, provider));
    expect(new Set(again.map(({ data }) => JSON.stringify(data.paymentRetry.payment)))).toEqual(new Set([JSON.stringify(answers[0]?.data.orderPlace.payment)]));
    expect(bills()).toBe(before + 1);
  });

  test('costs nothing: the order is confirmed without a provider', async () => {
    const client = await till.world.guest();
    const [variantId = ''] = await till.shop.variants({ stock: 5, price: 0 });
    await till.shop.admin.must('DeliveryMethodSave', { input: { id: till.shop.standardId, name: 'Standard', price: 0, minDays: 3, maxDays: 6, cashOnDelivery: true, isActive: true } });
    const input = { ...await till.shop.fill(client, [variantId]), paymentProvider: 'RAZORPAY' };
    const { orderPlace } = await client.must('OrderPlace', { input });
    expect(orderPlace).toMatchObject({ order: { status: 'CONFIRMED' }, payment: { status: 'COMPLETED', nextAction: null } });
    await till.shop.admin.must('DeliveryMethodSave', { input: { id: till.shop.standardId, name: 'Standard', price: 79_00, freeAbove: 999_00, minDays: 3, maxDays: 6, cashOnDelivery: true, isActive: true } });
  });
});

describe('paymentConfirm', () => {
  test.each(PROVIDERS)('F05 with a proof of %s, 20 times at once, confirms the order once', async (provider) => {
    const made = await till.place(provider);
    const { confirmation } = till.emulator.pay(made.payment.id);
    const answers = await race(20, () => made.client.run('PaymentConfirm', till.proof(made.payment, confirmation)));
    for (const { data, errors } of answers) {
      expect(errors).toEqual([]);
      expect(data.paymentConfirm).toEqual({ payment: { id: made.payment.id, status: 'COMPLETED' }, order: { id: made.order.id, status: 'CONFIRMED' }, userErrors: [] });
    }
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED'], refunds: [], held: made.total, expected: 0 });
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['COMPLETED'], refunds: [], held: made.total });
    expect(await till.heldFor(made.order.id)).toBeNull();
    expect(await till.shop.stock(made.variantId)).toEqual({ onHand: 5, reserved: 1 });
    const read = await made.client.must('MyOrder', { number: made.order.number });
    expect(read.order.tracking.map((event: { status: string }) => event.status)).toEqual(['PENDING', 'CONFIRMED']);
  });

  test('refuses what proves nothing, and changes nothing', async () => {
    const [made, other] = [await till.place('RAZORPAY'), await till.place('RAZORPAY')];
    const [{ confirmation }, theirs] = [till.emulator.pay(made.payment.id), till.emulator.pay(other.payment.id)];
    if (!('razorpayOrderId' in confirmation) || !('razorpayOrderId' in theirs.confirmation)) throw new Error('Razorpay proves with a signature');
    const confirm = (input: object) => made.client.run('PaymentConfirm', { input: { paymentId: made.payment.id, ...input } });
    const signature = ['razorpay', 'razorpaySignature'];
    expectRefusal(await confirm({ razorpay: { ...confirmation, razorpaySignature: 'ab'.repeat(32) } }), 'PAYMENT_SIGNATURE_INVALID', signature);
    expectRefusal(await confirm({ razorpay: { ...confirmation, razorpaySignature: 'nonsense' } }), 'PAYMENT_SIGNATURE_INVALID', signature);
    expectRefusal(await confirm({ razorpay: theirs.confirmation }), 'PAYMENT_SIGNATURE_INVALID', signature);
    expectRefusal(await confirm({ razorpay: { ...confirmation, razorpayPaymentId: theirs.confirmation.razorpayPaymentId } }), 'PAYMENT_SIGNATURE_INVALID', signature);
    expectRefusal(await confirm({ stripe: { paymentIntentId: 'pi_1' } }), 'REQUIRED', ['razorpay']);
    expectRefusal(await confirm({ razorpay: confirmation, stripe: { paymentIntentId: 'pi_1' } }), 'INVALID', ['stripe']);
    expectRefusal(await confirm({}), 'REQUIRED', ['razorpay']);
    for (const stranger of [await till.world.guest(), await till.world.customer(), till.shop.admin]) {
      expectRefusal(await stranger.run('PaymentConfirm', till.proof(made.payment, confirmation)), 'NOT_FOUND', ['paymentId']);
    }
    expectRefusal(await made.client.run('PaymentConfirm', till.proof({ id: newId() }, confirmation)), 'NOT_FOUND', ['paymentId']);
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', payments: ['PENDING'], held: 0 });

    const intent = await till.place('STRIPE');
    expectRefusal(await intent.client.run('PaymentConfirm', till.proof(intent.payment, { paymentIntentId: 'pi_another' })), 'PAYMENT_SIGNATURE_INVALID', ['stripe', 'paymentIntentId']);
    const { confirmation: declined } = till.emulator.fail(intent.payment.id);
    expectRefusal(await intent.client.run('PaymentConfirm', till.proof(intent.payment, declined)), 'PAYMENT_FAILED', ['stripe']);
    expect(await till.books(intent.order.id)).toMatchObject({ order: 'PENDING', payments: ['PENDING'], held: 0 });
    await till.settle();
  });

  test.each(PROVIDERS)('over other money than the order costs is kept aside, at %s', async (provider) => {
    // An intent of Stripe's cannot be paid in another currency.
    for (const other of [{ amount: 100 }, ...(provider === 'RAZORPAY' ? [{ currency: 'USD' }] : [])]) {
      const made = await till.place(provider);
      const { confirmation } = till.emulator.pay(made.payment.id, other);
      expectRefusal(await made.client.run('PaymentConfirm', till.proof(made.payment, confirmation)), 'PAYMENT_FAILED', [provider.toLowerCase()]);
      await till.settle();
      expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', held: 0, refunds: [] });
    }
  });
});

describe('paymentRetry', () => {
  test('after a failure begins anew, also with another provider; only one of the two is paid', async () => {
    const made = await till.place('RAZORPAY');
    till.emulator.fail(made.payment.id);
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'PENDING', payments: ['FAILED'] });
    const { data } = await retry(made, 'STRIPE');
    expect(data.paymentRetry).toMatchObject({ payment: { provider: 'STRIPE', status: 'PENDING', nextAction: { __typename: 'StripePaymentIntent' } }, userErrors: [] });
    till.emulator.pay(data.paymentRetry.payment.id);
    await till.settle();
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['FAILED', 'COMPLETED'], held: made.total });
    expectRefusal(await retry(made, 'RAZORPAY'), 'INVALID_TRANSITION', ['orderId']);
  });

  test('clicked 10 times hands out the one payment that is open, and holds the pieces anew', async () => {
    const made = await till.place('RAZORPAY');
    await unitOfWork(till.world.system, (unit) => rows(unit.sql, sql`
      update inventory.reservation set expires_at = ${unit.now}::timestamptz + interval '1 minute' where order_id = ${made.order.id}`));
    const answers = await race(10, () => retry(made, 'RAZORPAY'));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data.paymentRetry)))).toEqual(new Set([JSON.stringify({ payment: made.payment, userErrors: [] })]));
    expect(await till.heldFor(made.order.id)).toBe(15);
  });

  test('in cash confirms the order, where the delivery method takes it', async () => {
    const made = await till.place('STRIPE');
    const { data } = await retry(made, 'CASH_ON_DELIVERY');
    expect(data.paymentRetry).toMatchObject({ payment: { provider: 'CASH_ON_DELIVERY', status: 'PENDING', nextAction: null }, userErrors: [] });
    expect(await till.books(made.order.id)).toMatchObject({ order: 'CONFIRMED', payments: ['CANCELLED', 'PENDING'], held: 0, expected: made.total });
    expect(await till.heldFor(made.order.id)).toBeNull();
  });

  test("is refused for somebody else's order, one that is over, one that is being paid, and too many of them", async () => {
    const made = await till.place('RAZORPAY');
    for (const stranger of [await till.world.guest(), till.shop.admin]) expectRefusal(await retry({ ...made, client: stranger }, 'STRIPE'), 'NOT_FOUND', ['orderId']);
    let isStripe = true;
    for (let count = 1; count < 10; count += 1) {
      expect((await retry(made, isStripe ? 'STRIPE' : 'RAZORPAY')).data.paymentRetry.userErrors).toEqual([]);
      isStripe = !isStripe;
    }
    expectRefusal(await retry(made, 'RAZORPAY'), 'PAYMENT_FAILED', ['orderId']);
    await made.client.must('OrderCancel', { input: { orderId: made.order.id } });
    expectRefusal(await retry(made, 'STRIPE'), 'INVALID_TRANSITION', ['orderId']);
  });
});
