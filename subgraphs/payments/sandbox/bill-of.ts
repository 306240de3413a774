import type { Bill, Charge, Refund } from './facts.ts';
import type { Sandbox } from './sandbox.ts';

/** The bill that a charge pays. The books hold one for each charge. */
export function billOf({ books }: Pick<Sandbox, 'books'>, charge: Charge): Bill {
  const bill = books.bills.get(charge.billId);
  if (bill === undefined) throw new Error(`The sandbox has no bill of ${charge.id}`);
  return bill;
}

/** The charge that a refund gives back. The books hold one for each refund. */
export function chargeOf({ books }: Pick<Sandbox, 'books'>, refund: Refund): Charge {
  const charge = books.charges.get(refund.chargeId);
  if (charge === undefined) throw new Error(`The sandbox has no charge of ${refund.id}`);
  return charge;
}
