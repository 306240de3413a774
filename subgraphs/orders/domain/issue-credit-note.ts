import type { RefundShare } from '#cart';
import { newId, type Unit } from '#database';
import { businessDay, financialYear } from '#time';
import { CreditNote } from '../entities/credit-note.ts';
import { nextNumber } from './next-number.ts';

/**
 * Issues the credit note for what is given back of an invoiced order (CGST Act, section 34) and returns its number, such as
 * AC/2627/000001. `share` in paise, more than 0, GST included. Call it last: from here to the commit every other credit note
 * waits for the counter. The caller holds the order's lock and sees to it that this happens once.
 */
export async function issueCreditNote(unit: Unit, orderId: string, share: RefundShare): Promise<string> {
  await unit.em.flush();
  const issuedOn = businessDay(unit.now, unit.context.config.shop.timeZone);
  const year = financialYear(issuedOn);
  const { sequence, number } = await nextNumber(unit, 'CREDIT_NOTE', year);
  const { total, tax, cgst, sgst, igst } = share;
  unit.em.create(CreditNote, {
    id: newId(), orderId, number, financialYear: year, sequence, total, tax, cgst, sgst, igst,
    issuedOn, issuedAt: unit.now, createdAt: unit.now, updatedAt: unit.now,
  });
  await unit.em.flush();
  return number;
}
