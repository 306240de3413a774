import { GST_STATE_NUMBERS, isStateCode, stateName } from '#geo';
import { formatRupees, toPaise } from '#money';
import type { TaxedItem } from '../../rows.ts';

/** A name and what it says. */
export type Fact = readonly [name: string, value: string];

/** A tax document as it is read, on a page or on paper: everything is text already. */
export type TaxDocument = {
  readonly title: 'Tax invoice' | 'Credit note';
  readonly number: string;
  readonly issuedAt: Date;
  readonly facts: readonly Fact[];
  readonly rows: readonly (readonly string[])[];
  readonly sums: readonly Fact[];
};

/** The headings of `rows`. */
export const HEADINGS = ['Description', 'HSN', 'Quantity', 'Taxable value', 'Rate', 'CGST', 'SGST', 'IGST', 'Total'] as const;

/** The cells of an item, in the order of the headings. */
export function itemRow(item: TaxedItem): string[] {
  const { title, hsnCode, quantity, rate, total, cgst, sgst, igst } = item;
  const taxable = toPaise(total - cgst - sgst - igst);
  const amounts = [cgst, sgst, igst].map(formatRupees);
  return [title, hsnCode ?? '', quantity === null ? '' : String(quantity), formatRupees(taxable), rate === null ? '' : `${rate / 100} %`, ...amounts, formatRupees(total)];
}

/** A state as tax documents name it: `Karnataka (29)`. */
export function taxState(code: string): string {
  return isStateCode(code) ? `${stateName(code)} (${GST_STATE_NUMBERS[code]})` : code;
}
