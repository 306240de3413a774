import { toPaise } from '#money';
import type { Paise } from '#money';
import { otherGoods } from './tax-rules.ts';
import type { TaxBand, TaxRule } from './tax-rules.ts';

const APPAREL = '62';
const WHOLE = 10_000n;

/** `total` paise, GST included and discount taken off, for `quantity` pieces of one kind, sold on business day `day`. */
export type TaxedGoods = { readonly total: Paise; readonly quantity: number; readonly hsnCode: string | null; readonly day: string };

/**
 * Prices of a piece, GST included, that fit neither of two rates: above `above` it is worth too much for the lower one, up to and with
 * `upTo` too little for the higher one. Rates in basis points.
 */
export type UnclearBand = { readonly above: Paise; readonly upTo: Paise; readonly lowerRate: number; readonly higherRate: number };

/** `unclearBand`: the one into which a piece of these goods falls; null when its rate is clear. */
export type TaxRate = { readonly rateBasisPoints: number; readonly unclearBand: UnclearBand | null };

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
  return { rateBasisPoints, unclearBand: unclearBand(goods, bands[place - 1], rateBasisPoints) };
}

/** The goods did not fit the band below at its own rate; the higher rate taken out, they may be worth as little as it allows. */
function unclearBand(goods: TaxedGoods, below: TaxBand | undefined, higherRate: number): UnclearBand | null {
  if (below === undefined || below.upTo === null || !fits(goods, below.upTo, higherRate)) return null;
  const { upTo, rateBasisPoints: lowerRate } = below;
  return { above: inclusive(upTo, lowerRate), upTo: inclusive(upTo, higherRate), lowerRate, higherRate };
}

/** The highest whole price, GST at `rate` included, that is worth at most `value` without it. */
function inclusive(value: Paise, rate: number): Paise {
  return toPaise((BigInt(value) * (WHOLE + BigInt(rate))) / WHOLE);
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
