import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';

/** The payer's bank says no. */
export function failCharge(sandbox: Sandbox, bill: Bill, charge: Charge): Charge {
  const failed: Charge = { ...charge, status: 'failed', dueAt: null };
  sandbox.books.charges.put(failed);
  sandbox.announce({ kind: 'failed', bill, charge: failed });
  return failed;
}
