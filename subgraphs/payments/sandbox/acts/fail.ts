import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { chargeBill } from './charge-bill.ts';
import { ClosedBillError } from './closed-bill-error.ts';
import { failCharge } from './fail-charge.ts';

/** The payer's bank declines. Throws ClosedBillError. */
export function fail(sandbox: Sandbox, bill: Bill): Charge {
  const charges = sandbox.books.charges.group(bill.id);
  if (bill.isCancelled || charges.some((each) => each.status === 'captured' || each.status === 'authorized')) throw new ClosedBillError('This payment is no longer open.');
  return failCharge(sandbox, bill, charges.findLast((each) => each.status === 'created') ?? chargeBill(sandbox, bill));
}
