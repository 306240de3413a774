import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { chargeBill } from './charge-bill.ts';
import { ClosedBillError } from './closed-bill-error.ts';

/** The payer's bank takes its time: it says yes after so many seconds, when `payDue` runs. Throws ClosedBillError. */
export function delay(sandbox: Sandbox, bill: Bill, seconds: number): Charge {
  const open = sandbox.books.charges.group(bill.id).findLast((each) => each.status !== 'failed');
  if (bill.isCancelled || (open !== undefined && open.status !== 'created')) throw new ClosedBillError('This payment is no longer open.');
  return open ?? chargeBill(sandbox, bill, { dueAt: sandbox.now() + seconds });
}
