import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, unitOfWork } from '#database';
import { expectError, expectRefusal, world, type World } from '#testing';
import { seedDeliveryMethods } from '#cart';
import { openShop, type Method, type Shop } from './shop.ts';

let w: World;
let shop: Shop;

beforeAll(async () => {
  w = await world({ environment: { RATE_LIMIT_FACTOR: '1000' } });
  shop = await openShop(w);
});
afterAll(() => w.close());

async function namesFor(pincode: string): Promise<string[]> {
  const { deliveryMethods } = await w.nobody.must('DeliveryMethods', { pincode });
  return deliveryMethods.map((method: Method) => method.name);
}
const method = {
  name: 'Bengaluru same day', price: 49_00, freeAbove: 500_00, minDays: 0, maxDays: 1, cashOnDelivery: false, pincodePrefixes: ['560', '560', '561'],
};

describe('deliveryMethods', () => {
  test('are seeded once, serve all of India, and nobody serves 999xxx', async () => {
    await unitOfWork(w.system, seedDeliveryMethods);
    const { deliveryMethods } = await w.nobody.must('DeliveryMethods', { pincode: '560001' });
    expect(deliveryMethods).toEqual([
      { id: shop.standard.id, name: 'Standard', price: { amount: 79_00, currency: 'INR' }, estimatedDays: { min: 3, max: 6 }, cashOnDelivery: true },
      { id: shop.express.id, name: 'Express', price: { amount: 149_00, currency: 'INR' }, estimatedDays: { min: 1, max: 2 }, cashOnDelivery: false },
    ]);
    for (const pincode of ['110001', '400001', '682001', '744101', '855117', '900056', '989999', '998999']) expect(await namesFor(pincode)).toHaveLength(2);
    expect(await namesFor('999001')).toEqual([]);
  });

  test.each(['', '56000', '5600011', '056000', '56000a'])('the pincode %j is no pincode', async (pincode) => {
    expectError(await w.nobody.run('DeliveryMethods', { pincode }), 'BAD_USER_INPUT');
  });
});

describe('cartDeliverySet', () => {
  test('chooses, and refuses where nobody goes', async () => {
    const guest = await w.guest();
    const set = (pincode: string, deliveryMethodId: string) => guest.run('CartDeliverySet', { input: { pincode, deliveryMethodId } });
    expectRefusal(await set('999001', shop.standard.id), 'NOT_DELIVERABLE', ['pincode']);
    expectRefusal(await set('012345', shop.standard.id), 'INVALID', ['pincode']);
    expectRefusal(await set('560001', newId()), 'NOT_FOUND', ['deliveryMethodId']);
    expectRefusal(await set('560001', 'no id'), 'NOT_FOUND', ['deliveryMethodId']);
    expect((await guest.must('Cart')).cart.deliveryMethod).toBeNull();
    const { data } = await set(' 560001 ', shop.express.id);
    expect(data.cartDeliverySet.cart).toMatchObject({ deliveryMethod: { name: 'Express' }, totals: { shipping: { amount: 0 } } });
    const read = await guest.send('{ cart { pincode deliveryMethod { name } } }');
    expect(read.data.cart).toEqual({ pincode: '560001', deliveryMethod: { name: 'Express' } });
  });

  test('is free from exactly the promised amount on', async () => {
    const guest = await w.guest();
    const { variants: [below] } = await shop.product({ price: 998_99, stock: 5 });
    const { variants: [exactly] } = await shop.product({ price: 999_00, stock: 5 });
    await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: shop.standard.id } });
    const first = await guest.must('CartLineAdd', { input: { variantId: below?.id } });
    expect(first.cartLineAdd.cart.totals).toMatchObject({ shipping: { amount: 79_00 }, total: { amount: 1_077_99 } });
    await guest.must('CartLineSetQuantity', { input: { lineId: first.cartLineAdd.cart.lines[0].id, quantity: 0 } });
    const second = await guest.must('CartLineAdd', { input: { variantId: exactly?.id } });
    expect(second.cartLineAdd.cart.totals).toMatchObject({ shipping: { amount: 0 }, total: { amount: 999_00 } });
  });
});

describe('the tax of a cart', () => {
  test('is named by the state of its pincode, within the shop\'s before there is one', async () => {
    const guest = await w.guest();
    const { variants: [variant] } = await shop.product({ price: 1_050_00, stock: 5 });
    const { cartLineAdd } = await guest.must('CartLineAdd', { input: { variantId: variant?.id } });
    const namesAt = async (pincode: string): Promise<string[]> => {
      const { cartDeliverySet: { cart } } = await guest.must('CartDeliverySet', { input: { pincode, deliveryMethodId: shop.standard.id } });
      expect(cart.totals.tax).toEqual({ amount: 50_00, currency: 'INR' });
      return cart.totals.taxLines.map((line: { name: string }) => line.name);
    };
    expect(cartLineAdd.cart.totals.taxLines.map((line: { name: string }) => line.name)).toEqual(['CGST', 'SGST']);
    expect([await namesAt('110001'), await namesAt('560001'), await namesAt('900056')]).toEqual([['IGST'], ['CGST', 'SGST'], ['CGST', 'SGST']]);
  });
});

describe('deliveryMethodSave', () => {
  test('is for staff who may', async () => {
    expectError(await (await w.customer()).run('DeliveryMethodSave', { input: method }), 'FORBIDDEN');
    expectError(await (await w.staff('CATALOG_WRITE')).run('DeliveryMethodSave', { input: method }), 'FORBIDDEN');
  });

  test('adds one, changes it, and a cart that chose it is told', async () => {
    const staff = await w.staff('PROMOTIONS_WRITE');
    const { deliveryMethodSave } = await staff.must('DeliveryMethodSave', { input: method });
    const { id } = deliveryMethodSave.deliveryMethod;
    expect(deliveryMethodSave.deliveryMethod).toEqual({ id, name: method.name, price: { amount: 49_00, currency: 'INR' } });
    expect(await namesFor('560001')).toEqual(['Standard', 'Express', method.name]);
    expect(await namesFor('570001')).toEqual(['Standard', 'Express']);

    const guest = await w.guest();
    expectRefusal(await guest.run('CartDeliverySet', { input: { pincode: '570001', deliveryMethodId: id } }), 'NOT_DELIVERABLE', ['pincode']);
    await guest.must('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: id } });
    await staff.must('DeliveryMethodSave', { input: { ...method, id, pincodePrefixes: ['561'] } });
    const moved = (await guest.must('Cart')).cart;
    expect(moved.issues).toEqual([{ code: 'NOT_DELIVERABLE', lineId: null, message: `${method.name} no longer goes to 560001. Choose another delivery method.` }]);

    await staff.must('DeliveryMethodSave', { input: { ...method, id, isActive: false } });
    expect((await guest.must('Cart')).cart.issues).toMatchObject([{ code: 'NOT_DELIVERABLE' }]);
    expect(await namesFor('560001')).toEqual(['Standard', 'Express']);
    expectRefusal(await guest.run('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: id } }), 'NOT_FOUND', ['deliveryMethodId']);
    await staff.must('DeliveryMethodSave', { input: { ...method, id, pincodePrefixes: [] } });
    expect(await namesFor('999001')).toEqual([method.name]);
    await staff.must('DeliveryMethodSave', { input: { ...method, id, isActive: false } });
  });

  test('F27 refuses what no delivery method can be', async () => {
    const staff = await w.staff('PROMOTIONS_WRITE');
    const save = (change: object) => staff.run('DeliveryMethodSave', { input: { ...method, ...change } });
    expectRefusal(await save({ name: ' ' }), 'INVALID', ['name']);
    expectRefusal(await save({ price: -1 }), 'INVALID', ['price']);
    expectRefusal(await save({ freeAbove: -1 }), 'INVALID', ['freeAbove']);
    expectRefusal(await save({ minDays: 4, maxDays: 3 }), 'INVALID', ['maxDays']);
    expectRefusal(await save({ maxDays: 91 }), 'INVALID', ['maxDays']);
    expectRefusal(await save({ pincodePrefixes: ['56', '056'] }), 'INVALID', ['pincodePrefixes', '1']);
    expectRefusal(await save({ pincodePrefixes: ['5600011'] }), 'INVALID', ['pincodePrefixes', '0']);
    expectRefusal(await save({ id: newId() }), 'NOT_FOUND', ['id']);
    expect(await namesFor('560001')).toEqual(['Standard', 'Express']);
  });
});
