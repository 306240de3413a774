import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';
import { captureCharge } from './capture-charge.ts';

/** The payer's bank says yes, also after it said no (a late authorization). What is captured automatically is captured. */
export function authorizeCharge(sandbox: Sandbox, bill: Bill, charge: Charge): Charge {
  const authorized: Charge = { ...charge, status: 'authorized', dueAt: null };
  sandbox.books.charges.put(authorized);
  sandbox.announce({ kind: 'authorized', bill, charge: authorized });
  return bill.capture === 'automatic' ? captureCharge(sandbox, bill, authorized) : authorized;
}
