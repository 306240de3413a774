import { billOf, chargeOf } from '../bill-of.ts';
import type { Refund } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';

/** The money has arrived at the payer's bank, or came back from it. */
export function settleRefund(sandbox: Sandbox, refund: Refund, status: 'processed' | 'failed'): Refund {
  const settled: Refund = { ...refund, status };
  sandbox.books.refunds.put(settled);
  const charge = chargeOf(sandbox, refund);
  sandbox.announce({ kind: `refund ${status}`, bill: billOf(sandbox, charge), charge, refund: settled });
  return settled;
}
