import { randomUUID } from 'node:crypto';
import { cashOnDeliveryOf, guestOf, startGuest, totalOf } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { turn, type Sample } from '../samples.ts';
import type { Shop, Workload } from './workload.ts';

export const PINCODE = '560001';
export const EMAIL = 'asha@example.com';
export const ADDRESS = { name: 'Asha Rao', phone: '9876543210', line1: '12 MG Road', city: 'Bengaluru', state: 'KA', pincode: PINCODE };

/** From a guest's first request to a placed order, paid on delivery: list, product, cart, delivery, order. Seven requests. */
export function journey({ samples }: Shop): Workload {
  return {
    name: 'Journey',
    onGraph: async () => (connection, index) => buy(connection, turn(samples, index)),
    onRows: async () => (connection, index) => buyRows(connection, turn(samples, index)),
    share: 0.2,
    marks: { statements: 45, timesRows: null },
  };
}

async function buy(connection: Connection, { slug, variantId }: Sample): Promise<void> {
  const token = await startGuest(connection);
  await connection.run('ProductList', {}, token);
  await connection.run('ProductDetail', { slug }, token);
  await connection.run('CartLineAdd', { input: { variantId, quantity: 1 } }, token);
  const deliveryMethodId = cashOnDeliveryOf(await connection.run('DeliveryMethods', { pincode: PINCODE }, token));
  const expectedTotal = totalOf(await connection.run('CartDeliverySet', { input: { pincode: PINCODE, deliveryMethodId } }, token));
  const order = { idempotencyKey: randomUUID(), expectedTotal, email: EMAIL, shippingAddress: ADDRESS, deliveryMethodId, paymentProvider: 'CASH_ON_DELIVERY' };
  await connection.run('OrderPlace', { input: order }, token);
}

/** The same seven requests to the floor. */
async function buyRows(connection: Connection, { slug, variantId }: Sample): Promise<void> {
  const send = (operation: string, input: object): Promise<string> => connection.post(`/${operation}`, JSON.stringify(input));
  const sessionId = guestOf(await send('SessionStartGuest', {}));
  await send('ProductList', {});
  await send('ProductDetail', { slug });
  await send('CartLineAdd', { sessionId, variantId });
  const deliveryMethodId = cashOnDeliveryOf(await send('DeliveryMethods', { pincode: PINCODE }));
  await send('CartDeliverySet', { sessionId, pincode: PINCODE, deliveryMethodId });
  await send('OrderPlace', { sessionId, email: EMAIL, deliveryMethodId });
}
