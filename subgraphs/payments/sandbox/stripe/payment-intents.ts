import { cancelBill } from '../acts/cancel-bill.ts';
import { captureCharge } from '../acts/capture-charge.ts';
import { openBill } from '../acts/open-bill.ts';
import type { Call, Road } from '../api.ts';
import type { Bill } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { intentEntity, intentStatus } from './entities.ts';
import { amountOf, metadataOf } from './input.ts';
import { list } from './list.ts';
import { missing, refusal } from './refusal.ts';

const LEAST = 50; // half a rupee

export const intentRoads: readonly Road[] = [
  { method: 'POST', template: '/v1/payment_intents', answer: create },
  { method: 'GET', template: '/v1/payment_intents', answer: (sandbox, call) => list(intents(sandbox), call, (bill) => intentEntity(sandbox, bill)) },
  { method: 'GET', template: '/v1/payment_intents/search', answer: search },
  { method: 'GET', template: '/v1/payment_intents/:id', answer: (sandbox, _call, [id = '']) => intentEntity(sandbox, findIntent(sandbox, id)) },
  { method: 'POST', template: '/v1/payment_intents/:id/cancel', answer: cancel },
  { method: 'POST', template: '/v1/payment_intents/:id/capture', answer: capture },
];

/** The payment intent with this id. */
export function findIntent({ books }: Sandbox, id: string, param = 'intent'): Bill {
  const bill = books.bills.get(id);
  if (bill?.provider !== 'stripe') throw missing('payment_intent', id, param);
  return bill;
}

function intents({ books }: Sandbox): readonly Bill[] {
  return books.bills.all().filter((bill) => bill.provider === 'stripe');
}

function create(sandbox: Sandbox, { body }: Call): object {
  const { currency, capture_method: method } = body;
  if (typeof currency !== 'string') throw refusal('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
  if (!/^[a-z]{3}$/i.test(currency)) throw refusal(`Invalid currency: ${currency}.`, { param: 'currency' });
  const amount = amountOf(body['amount'], 'amount', LEAST);
  return intentEntity(sandbox, openBill(sandbox, {
    provider: 'stripe', amount, currency: currency.toUpperCase(), reference: null, notes: metadataOf(body), capture: method === 'manual' ? 'manual' : 'automatic',
  }));
}

function cancel(sandbox: Sandbox, _call: Call, [id = '']: readonly string[]): object {
  const bill = findIntent(sandbox, id);
  const status = intentStatus(sandbox, bill);
  if (status === 'canceled' || status === 'succeeded') throw unexpected(sandbox, bill, 'cancel');
  return intentEntity(sandbox, cancelBill(sandbox, bill));
}

function capture(sandbox: Sandbox, _call: Call, [id = '']: readonly string[]): object {
  const bill = findIntent(sandbox, id);
  const charge = sandbox.books.charges.group(bill.id).find((each) => each.status === 'authorized');
  if (bill.isCancelled || charge === undefined) throw unexpected(sandbox, bill, 'capture');
  captureCharge(sandbox, bill, charge);
  return intentEntity(sandbox, bill);
}

function unexpected(sandbox: Sandbox, bill: Bill, act: string): Error {
  const message = `You cannot ${act} this PaymentIntent because it has a status of ${intentStatus(sandbox, bill)}.`;
  return refusal(message, { code: 'payment_intent_unexpected_state', payment_intent: intentEntity(sandbox, bill) });
}

/** Knows `metadata['key']:'value'`, several joined by AND. Unlike Stripe's, it sees at once what was just made. */
function search(sandbox: Sandbox, { query, path }: Call): object {
  const { query: asked } = query;
  const wanted = [...(typeof asked === 'string' ? asked : '').matchAll(/metadata\[["'](.+?)["']\]:["'](.*?)["']/g)];
  if (wanted.length === 0) throw refusal('The sandbox searches by metadata only.', { param: 'query' });
  const found = intents(sandbox).filter((bill) => wanted.every(([, key = '', value]) => bill.notes[key] === value)).toReversed();
  const limit = Number(query['limit'] ?? 10);
  return { object: 'search_result', url: path, has_more: found.length > limit, next_page: null, data: found.slice(0, limit).map((bill) => intentEntity(sandbox, bill)) };
}
