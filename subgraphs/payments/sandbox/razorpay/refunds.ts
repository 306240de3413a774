import { refundCharge } from '../acts/refund-charge.ts';
import type { Call, Road } from '../api.ts';
import type { Refund } from '../facts.ts';
import { refunded } from '../refunded.ts';
import type { Sandbox } from '../sandbox.ts';
import { collection } from './collection.ts';
import { refundEntity } from './entities.ts';
import { amountOf, notesIn, receiptOf } from './input.ts';
import { findPayment } from './payments.ts';
import { refusal } from './refusal.ts';

const LEAST = 100; // one rupee

export const refundRoads: readonly Road[] = [
  { method: 'POST', template: '/v1/payments/:id/refund', answer: create },
  { method: 'GET', template: '/v1/refunds', answer: (sandbox, call) => collection(sandbox.books.refunds.all().filter((each) => each.provider === 'razorpay'), call.query, refundEntity) },
  { method: 'GET', template: '/v1/refunds/:id', answer: (sandbox, _call, [id = '']) => refundEntity(find(sandbox, id)) },
  { method: 'GET', template: '/v1/payments/:id/refunds', answer: listOfPayment },
  { method: 'GET', template: '/v1/payments/:id/refunds/:id', answer: (sandbox, _call, [, id = '']) => refundEntity(find(sandbox, id)) },
];

function find({ books }: Sandbox, id: string): Refund {
  const refund = books.refunds.get(id);
  if (refund?.provider !== 'razorpay') throw refusal('The id provided does not exist');
  return refund;
}

function listOfPayment(sandbox: Sandbox, { query }: Call, [id = '']: readonly string[]): object {
  return collection(sandbox.books.refunds.group(findPayment(sandbox, id).id), query, refundEntity);
}

function create(sandbox: Sandbox, { body }: Call, [id = '']: readonly string[]): object {
  const charge = findPayment(sandbox, id);
  if (charge.status !== 'captured') throw refusal('The payment status should be captured for action to be taken', { reason: 'invalid_payment_status' });
  const left = charge.amount - refunded(sandbox, charge);
  if (left === 0) throw refusal('The payment has been fully refunded already');
  const amount = body['amount'] === undefined ? left : amountOf(body, LEAST);
  if (amount > left) throw refusal('The total refund amount is greater than the refund payment amount', { field: 'amount' });
  return refundEntity(refundCharge(sandbox, charge, { amount, reference: receiptOf(body), notes: notesIn(body) }));
}
