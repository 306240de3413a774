import type { Call } from '../api.ts';
import { refusal } from './refusal.ts';

const NOTES = 15;
const RECEIPT = 40;

/** An amount in paise of a call's body, at least `least`. */
export function amountOf(body: Call['body'], least: number): number {
  const amount = typeof body['amount'] === 'string' ? Number(body['amount']) : body['amount'];
  if (amount === undefined) throw refusal('The amount field is required.', { field: 'amount' });
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) throw refusal('The amount must be an integer.', { field: 'amount' });
  if (amount < least) throw refusal('Order amount less than minimum amount allowed', { field: 'amount' });
  return amount;
}

/** The receipt; null when none is given. Razorpay takes the same one twice. */
export function receiptOf({ receipt }: Call['body']): string | null {
  if (receipt === undefined || receipt === null) return null;
  if (typeof receipt !== 'string') throw refusal('The receipt must be a string.', { field: 'receipt' });
  if (receipt.length > RECEIPT) throw refusal(`The receipt may not be greater than ${RECEIPT} characters.`, { field: 'receipt' });
  return receipt;
}

/** The notes, at most 15, as texts. */
export function notesIn({ notes }: Call['body']): Record<string, string> {
  if (typeof notes !== 'object' || notes === null) return {};
  const entries = Object.entries(notes);
  if (entries.length > NOTES) throw refusal(`The notes may not have more than ${NOTES} items.`, { field: 'notes' });
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}
