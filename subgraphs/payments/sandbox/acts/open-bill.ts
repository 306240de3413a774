import type { Bill } from '../facts.ts';
import { providerId } from '../ids.ts';
import type { Sandbox } from '../sandbox.ts';

/** Writes down what is to be paid. */
export function openBill(sandbox: Sandbox, wanted: Omit<Bill, 'id' | 'isCancelled' | 'createdAt'>): Bill {
  const id = wanted.provider === 'razorpay' ? providerId('order_', 14) : providerId('pi_3', 23);
  const bill: Bill = { ...wanted, id, isCancelled: false, createdAt: sandbox.now() };
  sandbox.books.bills.put(bill);
  sandbox.announce({ kind: 'opened', bill });
  return bill;
}
