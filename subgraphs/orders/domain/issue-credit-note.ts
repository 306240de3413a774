import type { RefundShare } from '#cart';
import { newId, type Unit } from '#database';
import { businessDay, financialYear } from '#time';
import { CreditNote } from '../entities/credit-note.ts';
import type { TaxedItem } from '../rows.ts';
import { itemsTotal, unnamedItem } from './documents/taxed-items.ts';
import { nextNumber } from './next-number.ts';

/** What is given back, more than 0, in paise, GST included; `items` are what it is for and sum to it, left out when it is for no goods. */
export type Credited = RefundShare & { readonly items?: readonly TaxedItem[] };

/**
 * Issues the credit note for what is given back of an invoiced order (CGST Act, section 34) and returns its number, such as
 * AC/2627/000001. Call it last: from here to the commit every other credit note waits for the counter. The caller holds the
 * order's lock and sees to it that this happens once. Throws when the items do not sum to what is given back.
 */
export async function issueCreditNote(unit: Unit, orderId: string, credited: Credited): Promise<string> {
  const items = credited.items ?? [unnamedItem(credited)];
  const sum = itemsTotal(items);
  if (sum.total !== credited.total || sum.tax !== credited.tax) throw new RangeError('The items of a credit note do not sum to its total.');
  await unit.em.flush();
  const issuedOn = businessDay(unit.now, unit.context.config.shop.timeZone);
  const year = financialYear(issuedOn);
  const { sequence, number } = await nextNumber(unit, 'CREDIT_NOTE', year);
  const { total, tax, cgst, sgst, igst } = credited;
  unit.em.create(CreditNote, {
    id: newId(), orderId, number, financialYear: year, sequence, total, tax, cgst, sgst, igst, items,
    issuedOn, issuedAt: unit.now, createdAt: unit.now, updatedAt: unit.now,
  });
  await unit.em.flush();
  return number;
}
