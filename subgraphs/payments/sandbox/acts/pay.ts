import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { authorizeCharge } from './authorize-charge.ts';
import { chargeBill } from './charge-bill.ts';
import { ClosedBillError } from './closed-bill-error.ts';

export type PayOptions = {
  /** Pays something else than what is to be paid. */
  readonly amount?: number;
  readonly currency?: string;
  /** The last attempt, which failed, succeeds after all. */
  readonly isLate?: boolean;
  /** Pays what is paid already once more, as when two tabs are open. */
  readonly isAgain?: boolean;
};

/** The payer pays. What is paid already stays paid once, unless a second payment is wanted. Throws ClosedBillError. */
export function pay(sandbox: Sandbox, bill: Bill, options: PayOptions = {}): Charge {
  if (bill.isCancelled) throw new ClosedBillError('The shop has cancelled this payment.');
  const charges = sandbox.books.charges.group(bill.id);
  const paid = charges.findLast((each) => each.status === 'captured' || each.status === 'authorized');
  if (paid !== undefined && options.isAgain !== true) return paid;
  const waiting = charges.findLast((each) => each.status === 'created' || (options.isLate === true && each.status === 'failed'));
  return authorizeCharge(sandbox, bill, waiting ?? chargeBill(sandbox, bill, options));
}
