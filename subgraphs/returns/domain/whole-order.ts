import type { OrderLineRow } from '#orders';
import type { ReturnReason } from '../../../schema/generated/returns.ts';
import type { StandingLine } from './find-standing-lines.ts';
import { BACK } from './return-status.ts';

/** The reasons that are the shop's fault (contract, RULES: delivery is paid back). */
const FAULTS: readonly ReturnReason[] = ['DEFECTIVE', 'NOT_AS_DESCRIBED'];

/** Whether every piece of an order has been received back for good. What was exchanged has not: its replacement is with the customer. */
export function isWholeOrderBack(sold: readonly OrderLineRow[], standing: readonly StandingLine[]): boolean {
  const back = standing.filter((line) => line.kind === 'RETURN' && BACK.includes(line.status));
  return countPieces(back) === countPieces(sold);
}

/** Whether delivery is to be paid back: the whole order came back, all of it defective or not as described, and it was not paid back before. */
export function isShippingDue(sold: readonly OrderLineRow[], standing: readonly StandingLine[]): boolean {
  if (standing.some((line) => line.shippingRefund > 0)) return false;
  return isWholeOrderBack(sold, standing) && standing.every((line) => FAULTS.includes(line.reason));
}

function countPieces(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}
