import { toPaise } from '#money';
import type { Paise } from '#money';
import type { PricedLine, TaxParts } from './types.ts';

/** What a refund needs of a line that an order froze. */
export type FrozenLine = Pick<PricedLine, 'quantity' | 'total' | 'tax' | 'cgst' | 'sgst' | 'igst'>;

/** What goes back to the customer, and the GST inside it: the amounts of a credit note. */
export type RefundShare = TaxParts & { readonly total: Paise };

/**
 * What `quantity` pieces of a frozen line give back when `alreadyReturned` pieces have gone back before: the share of the
 * pieces from the first on, less what was given already. So any sequence of returns, in whatever steps, ends at exactly the
 * line's total and tax; none is negative and none holds more tax than money. Nothing is priced or taxed anew.
 * Throws a RangeError for more pieces than the line has left: the caller counts them under its lock.
 */
export function refundShare(line: FrozenLine, alreadyReturned: number, quantity: number): RefundShare {
  if (quantity < 0) throw new RangeError(`${quantity} pieces cannot be returned`);
  const before = shareOf(line, alreadyReturned);
  const after = shareOf(line, alreadyReturned + quantity);
  return {
    total: toPaise(after.total - before.total),
    tax: toPaise(after.tax - before.tax),
    cgst: toPaise(after.cgst - before.cgst),
    sgst: toPaise(after.sgst - before.sgst),
    igst: toPaise(after.igst - before.igst),
  };
}

/**
 * The share of the first `pieces`, rounded down. Tax follows the money rather than the pieces, or a return could give back a
 * paisa of tax and no money; an odd paisa of tax is CGST's, as it was on the line.
 */
function shareOf(line: FrozenLine, pieces: number): RefundShare {
  if (!Number.isSafeInteger(pieces) || pieces < 0 || pieces > line.quantity) {
    throw new RangeError(`${pieces} of ${line.quantity} pieces cannot be returned`);
  }
  const total = portion(line.total, pieces, line.quantity);
  const tax = portion(line.tax, total, line.total);
  const sgst = portion(line.sgst, tax, line.tax);
  const igst = portion(line.igst, tax, line.tax);
  return { total, tax, cgst: toPaise(tax - sgst - igst), sgst, igst };
}

/** amount × part / whole, rounded down; 0 of nothing. */
function portion(amount: Paise, part: number, whole: number): Paise {
  return whole === 0 ? toPaise(0) : toPaise((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
