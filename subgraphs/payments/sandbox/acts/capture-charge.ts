import type { Bill, Charge } from '../facts.ts';
import type { Sandbox } from '../sandbox.ts';

/** Takes the money that was authorized. */
export function captureCharge(sandbox: Sandbox, bill: Bill, charge: Charge): Charge {
  const captured: Charge = { ...charge, status: 'captured' };
  sandbox.books.charges.put(captured);
  sandbox.announce({ kind: 'captured', bill, charge: captured });
  return captured;
}
