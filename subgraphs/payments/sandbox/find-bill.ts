import type { Bill } from './facts.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * What the shop wants to be paid by this payment of its own: the newest bill that carries the payment's id as receipt, in its notes
 * or metadata, or that was opened under an idempotency key with it. Null when the shop has not opened it yet.
 */
export function findBill({ books }: Pick<Sandbox, 'books'>, paymentId: string): Bill | null {
  const received = books.bills.group(paymentId).at(-1);
  const noted = received ?? books.bills.all().findLast((bill) => Object.values(bill.notes).includes(paymentId));
  if (noted !== undefined) return noted;
  const keyed = books.answers.all().findLast((answer) => answer.id.includes(paymentId));
  const body = keyed?.body;
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null;
  return typeof id === 'string' ? books.bills.get(id) ?? null : null;
}
