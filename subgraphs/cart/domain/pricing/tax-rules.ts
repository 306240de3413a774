import type { Paise } from '#money';

/** A rate for pieces worth at most `upTo` before GST; null: for all that are worth more than the bands before. */
export type TaxBand = { readonly upTo: Paise | null; readonly rateBasisPoints: number };

/**
 * GST on the goods whose HSN code begins with `hsnPrefix`, from a business day on. Bands in ascending order, the last without
 * `upTo`. The rules stand in the table cart.tax_rate and nowhere else; staff add to it with `taxRateSave`.
 */
export type TaxRule = { readonly hsnPrefix: string; readonly validFrom: string; readonly bands: readonly TaxBand[] };

/** What no rule of the table covers is taxed at 18 %, the law's rate for goods that it does not name. */
export const otherGoods: readonly TaxBand[] = [{ upTo: null, rateBasisPoints: 1_800 }];
