import { refundCharge } from '../acts/refund-charge.ts';
import type { Call, Road } from '../api.ts';
import { chargeOf } from '../bill-of.ts';
import type { Charge, Refund } from '../facts.ts';
import { refunded } from '../refunded.ts';
import type { Sandbox } from '../sandbox.ts';
import { findCharge } from './charges.ts';
import { refundEntity } from './entities.ts';
import { amountOf, metadataOf } from './input.ts';
import { list } from './list.ts';
import { findIntent } from './payment-intents.ts';
import { missing, refusal } from './refusal.ts';

export const refundRoads: readonly Road[] = [
  { method: 'POST', template: '/v1/refunds', answer: create },
  { method: 'GET', template: '/v1/refunds', answer: listRefunds },
  { method: 'GET', template: '/v1/refunds/:id', answer: (sandbox, _call, [id = '']) => refundEntity(sandbox, find(sandbox, id)) },
];

function find({ books }: Sandbox, id: string): Refund {
  const refund = books.refunds.get(id);
  if (refund?.provider !== 'stripe') throw missing('refund', id);
  return refund;
}

function listRefunds(sandbox: Sandbox, call: Call): object {
  const { payment_intent: intent, charge } = call.query;
  const found = sandbox.books.refunds.all().filter((refund) => refund.provider === 'stripe'
    && (charge === undefined || refund.chargeId === charge) && (intent === undefined || chargeOf(sandbox, refund).billId === intent));
  return list(found, call, (refund) => refundEntity(sandbox, refund));
}

function create(sandbox: Sandbox, { body }: Call): object {
  const charge = chargeToRefund(sandbox, body);
  const left = charge.amount - refunded(sandbox, charge);
  if (left === 0) throw refusal(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = body['amount'] === undefined ? left : amountOf(body['amount'], 'amount', 1);
  if (amount > left) throw refusal(`Refund amount (${rupees(amount)}) is greater than unrefunded amount on charge (${rupees(left)})`, { param: 'amount' });
  return refundEntity(sandbox, refundCharge(sandbox, charge, { amount, reference: null, notes: metadataOf(body) }));
}

function chargeToRefund(sandbox: Sandbox, { payment_intent: intent, charge: chargeId }: Call['body']): Charge {
  if (typeof chargeId === 'string') {
    const charge = findCharge(sandbox, chargeId);
    if (charge.status !== 'captured') throw refusal(`Charge ${chargeId} has not been captured.`, { code: 'charge_not_refundable' });
    return charge;
  }
  if (typeof intent !== 'string') throw refusal('One of the following params should be provided for this request: payment_intent or charge.');
  const bill = findIntent(sandbox, intent, 'payment_intent');
  const charge = sandbox.books.charges.group(bill.id).find((each) => each.status === 'captured');
  if (charge === undefined) throw refusal(`This PaymentIntent (${bill.id}) does not have a successful charge to refund.`, { param: 'payment_intent' });
  return charge;
}

function rupees(paise: number): string {
  return `₹${(paise / 100).toFixed(2)}`;
}
