import { roundHalfUp, splitByLargestRemainder, sumPaise, toPaise } from '#money';
import type { Paise } from '#money';
import type { TaxLine, TaxParts } from './types.ts';

const WHOLE = 10_000;

type Taxed = TaxParts & { readonly rateBasisPoints: number };

/**
 * The GST inside an amount, rounded half up to the paisa once. Within the seller's state half is the centre's (CGST) and half
 * the state's (SGST), an odd paisa the centre's; across states all of it is IGST.
 */
export function includedTax(amount: Paise, rateBasisPoints: number, withinState: boolean): TaxParts {
  const none = toPaise(0);
  const tax = roundHalfUp(BigInt(amount) * BigInt(rateBasisPoints), WHOLE + rateBasisPoints);
  if (!withinState) return { tax, cgst: none, sgst: none, igst: tax };
  const [cgst = none, sgst = none] = splitByLargestRemainder(tax, [1, 1]);
  return { tax, cgst, sgst, igst: none };
}

/** The tax summary: one row for each kind of GST and rate, the lowest rate first. Rates without any tax have no row. */
export function taxLines(taxed: readonly Taxed[], withinState: boolean): TaxLine[] {
  const rates = [...new Set(taxed.map((each) => each.rateBasisPoints))].sort((a, b) => a - b);
  return rates.flatMap((rate) => {
    const ofRate = taxed.filter((each) => each.rateBasisPoints === rate && each.tax > 0);
    return ofRate.length === 0 ? [] : linesOfRate(rate, ofRate, withinState);
  });
}

function linesOfRate(rate: number, taxed: readonly Taxed[], withinState: boolean): TaxLine[] {
  if (!withinState) return [{ name: 'IGST', ratePercent: rate / 100, amount: sumPaise(taxed.map((each) => each.igst)) }];
  return [
    { name: 'CGST', ratePercent: rate / 200, amount: sumPaise(taxed.map((each) => each.cgst)) },
    { name: 'SGST', ratePercent: rate / 200, amount: sumPaise(taxed.map((each) => each.sgst)) },
  ];
}
