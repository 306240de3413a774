import type { Paise } from '#money';
import { gstRules, otherGoods } from './tax-rules.ts';
import type { TaxBand, TaxRule } from './tax-rules.ts';

const APPAREL = '62';
const WHOLE = 10_000n;

/** `total` paise, GST included and discount taken off, for `quantity` pieces of one kind, sold on business day `day`. */
export type TaxedGoods = { readonly total: Paise; readonly quantity: number; readonly hsnCode: string | null; readonly day: string };

/** `isUnclearBand`: worth too much for the lower rate and, at the higher rate taken out, too little for the higher one. */
export type TaxRate = { readonly rateBasisPoints: number; readonly isUnclearBand: boolean };

/**
 * The GST rate of goods: by HSN code (the longest prefix in the table, of that the latest row in force), and by what one piece
 * is worth after discount and before GST. The first band into which that value fits when the band's own rate is taken out.
 * So ₹2,625 inclusive is still 5 % (2,625 / 1.05 = 2,500); from there to ₹2,950 (2,950 / 1.18 = 2,500) a price fits neither
 * rate and is taxed at the higher: too much tax can be given back, too little cannot be asked for later (DESIGN, section 3).
 */
export function taxRate(goods: TaxedGoods, rules: readonly TaxRule[]): TaxRate {
  const bands = bandsFor(goods.hsnCode, goods.day, rules);
  const place = bands.findIndex((band) => fits(goods, band.upTo, band.rateBasisPoints));
  const rateBasisPoints = (bands[place] ?? bands.at(-1))?.rateBasisPoints ?? 0;
  const below = bands[place - 1];
  return { rateBasisPoints, isUnclearBand: below !== undefined && fits(goods, below.upTo, rateBasisPoints) };
}

/** Whether a piece that sells at `unitPrice` (GST included, after discount) fits neither rate; staff are warned about such prices. */
export function isUnclearBand(unitPrice: Paise, hsnCode: string | null, day: string): boolean {
  return taxRate({ total: unitPrice, quantity: 1, hsnCode, day }, gstRules).isUnclearBand;
}

/** Whether one piece, GST at `rate` taken out, is worth at most `upTo`: total / quantity / (1 + rate) ≤ upTo, without fractions. */
function fits(goods: TaxedGoods, upTo: Paise | null, rate: number): boolean {
  if (upTo === null) return true;
  return BigInt(goods.total) * WHOLE <= BigInt(upTo) * BigInt(goods.quantity) * (WHOLE + BigInt(rate));
}

function bandsFor(hsnCode: string | null, day: string, rules: readonly TaxRule[]): readonly TaxBand[] {
  const digits = (hsnCode ?? '').replace(/\D/g, '') || APPAREL;
  const inForce = rules.filter((rule) => digits.startsWith(rule.hsnPrefix) && rule.validFrom <= day);
  const best = inForce.reduce<TaxRule | null>((found, rule) => (found === null || isCloser(rule, found) ? rule : found), null);
  return best?.bands ?? otherGoods;
}

function isCloser(rule: TaxRule, other: TaxRule): boolean {
  if (rule.hsnPrefix.length !== other.hsnPrefix.length) return rule.hsnPrefix.length > other.hsnPrefix.length;
  return rule.validFrom > other.validFrom;
}
