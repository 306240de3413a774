import { billOf } from '../bill-of.ts';
import type { Sandbox } from '../sandbox.ts';
import { authorizeCharge } from './authorize-charge.ts';
import { failCharge } from './fail-charge.ts';

/** The delayed payments whose time has come succeed; where the shop has cancelled in the meantime, they fail. */
export function payDue(sandbox: Sandbox): void {
  for (const charge of sandbox.books.charges.all()) {
    if (charge.status !== 'created' || charge.dueAt === null || charge.dueAt > sandbox.now()) continue;
    const bill = billOf(sandbox, charge);
    if (bill.isCancelled) failCharge(sandbox, bill, charge);
    else authorizeCharge(sandbox, bill, charge);
  }
}
