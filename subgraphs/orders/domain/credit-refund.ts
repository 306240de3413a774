import type { Unit } from '#database';
import { creditShare } from './credit-share.ts';
import { issueCreditNote } from './issue-credit-note.ts';

/** Issues the credit note for money of an order that is given back, where it has an invoice (CGST Act, section 34). Call it last. */
export async function creditRefund(unit: Unit, orderId: string, amount: number): Promise<void> {
  await unit.em.flush();
  const share = await creditShare(unit, orderId, amount);
  if (share !== null) await issueCreditNote(unit, orderId, share);
}
