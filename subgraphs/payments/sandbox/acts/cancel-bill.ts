import type { Bill } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';

/** Takes a bill back: it can no longer be paid. */
export function cancelBill(sandbox: Sandbox, bill: Bill): Bill {
  const cancelled: Bill = { ...bill, isCancelled: true };
  sandbox.books.bills.put(cancelled);
  sandbox.announce({ kind: 'cancelled', bill: cancelled });
  return cancelled;
}
