import { captureCharge } from '../acts/capture-charge.ts';
import type { Call, Road } from '../api.ts';
import { billOf } from '../bill-of.ts';
import type { Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { collection } from './collection.ts';
import { paymentEntity } from './entities.ts';
import { amountOf } from './input.ts';
import { refusal } from './refusal.ts';

export const paymentRoads: readonly Road[] = [
  { method: 'GET', template: '/v1/payments', answer: listPayments },
  { method: 'GET', template: '/v1/payments/:id', answer: (sandbox, _call, [id = '']) => paymentEntity(sandbox, findPayment(sandbox, id)) },
  { method: 'POST', template: '/v1/payments/:id/capture', answer: capture },
];

/** The payment with this id. */
export function findPayment({ books }: Sandbox, id: string): Charge {
  const charge = books.charges.get(id);
  if (charge?.provider !== 'razorpay') throw refusal('The id provided does not exist');
  return charge;
}

function listPayments(sandbox: Sandbox, { query }: Call): object {
  return collection(sandbox.books.charges.all().filter((charge) => charge.provider === 'razorpay'), query, (charge) => paymentEntity(sandbox, charge));
}

function capture(sandbox: Sandbox, { body }: Call, [id = '']: readonly string[]): object {
  const charge = findPayment(sandbox, id);
  const amount = amountOf(body, 1);
  if (charge.status === 'captured') throw refusal('This payment has already been captured');
  if (charge.status !== 'authorized') throw refusal('Only payments which have been authorized and not yet captured can be captured');
  if (amount !== charge.amount) throw refusal('Capture amount must be equal to the amount authorized', { field: 'amount' });
  if (body['currency'] !== undefined && body['currency'] !== charge.currency) throw refusal('Payment currency and capture currency do not match', { field: 'currency' });
  return paymentEntity(sandbox, captureCharge(sandbox, billOf(sandbox, charge), charge));
}
