import { openBill } from '../acts/open-bill.ts';
import type { Call, Road } from '../api.ts';
import type { Bill } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { collection } from './collection.ts';
import { orderEntity, paymentEntity } from './entities.ts';
import { amountOf, notesIn, receiptOf } from './input.ts';
import { refusal } from './refusal.ts';

const LEAST = 100; // one rupee

export const orderRoads: readonly Road[] = [
  { method: 'POST', template: '/v1/orders', answer: createOrder },
  { method: 'GET', template: '/v1/orders', answer: listOrders },
  { method: 'GET', template: '/v1/orders/:id', answer: (sandbox, _call, [id = '']) => orderEntity(sandbox, findOrder(sandbox, id)) },
  { method: 'GET', template: '/v1/orders/:id/payments', answer: listPayments },
];

/** The order with this id. */
export function findOrder({ books }: Sandbox, id: string): Bill {
  const bill = books.bills.get(id);
  if (bill?.provider !== 'razorpay') throw refusal('The id provided does not exist');
  return bill;
}

function createOrder(sandbox: Sandbox, { body }: Call): object {
  const { currency } = body;
  if (currency !== 'INR') throw refusal(currency === undefined ? 'The currency field is required.' : 'Currency is not supported', { field: 'currency' });
  const wanted = { amount: amountOf(body, LEAST), currency, reference: receiptOf(body), notes: notesIn(body), capture: captureOf(body) };
  return orderEntity(sandbox, openBill(sandbox, { ...wanted, provider: 'razorpay' }));
}

/** `payment_capture` (0, 1), or `payment.capture`; the account captures automatically. */
function captureOf({ payment_capture: legacy, payment }: Call['body']): Bill['capture'] {
  if (legacy === 0 || legacy === false || legacy === '0') return 'manual';
  const isManual = typeof payment === 'object' && payment !== null && 'capture' in payment && payment.capture === 'manual';
  return isManual ? 'manual' : 'automatic';
}

function listOrders(sandbox: Sandbox, { query }: Call): object {
  const { receipt } = query;
  const all = typeof receipt === 'string' ? sandbox.books.bills.group(receipt) : sandbox.books.bills.all();
  return collection(all.filter((bill) => bill.provider === 'razorpay'), query, (bill) => orderEntity(sandbox, bill));
}

function listPayments(sandbox: Sandbox, _call: Call, [id = '']: readonly string[]): object {
  const charges = sandbox.books.charges.group(findOrder(sandbox, id).id);
  return collection(charges, { count: charges.length > 100 ? 100 : charges.length }, (charge) => paymentEntity(sandbox, charge));
}
