import { toPaise } from '#money';
import type { Paise } from '#money';

/** A rate for pieces worth at most `upTo` before GST; null: for all that are worth more than the bands before. */
export type TaxBand = { readonly upTo: Paise | null; readonly rateBasisPoints: number };

/** GST on the goods whose HSN code begins with `hsnPrefix`, from a business day on. Bands in ascending order, the last without `upTo`. */
export type TaxRule = { readonly hsnPrefix: string; readonly validFrom: string; readonly bands: readonly TaxBand[] };

const FIVE = 500;
const TWELVE = 1_200;
const EIGHTEEN = 1_800;

/**
 * The GST table of a clothing shop. A new rate is a new row with its first day; rows are never changed, because orders of
 * earlier days were priced by them. Sources: notification 1/2017-Central Tax (Rate) (apparel), 14/2021 (footwear, from
 * 1 January 2022) and 9/2025 (both, from 22 September 2025).
 */
export const gstRules: readonly TaxRule[] = [
  { hsnPrefix: '61', validFrom: '2017-07-01', bands: twoBands(1_000_00, FIVE, TWELVE) },
  { hsnPrefix: '62', validFrom: '2017-07-01', bands: twoBands(1_000_00, FIVE, TWELVE) },
  { hsnPrefix: '64', validFrom: '2022-01-01', bands: twoBands(1_000_00, TWELVE, EIGHTEEN) },
  { hsnPrefix: '61', validFrom: '2025-09-22', bands: twoBands(2_500_00, FIVE, EIGHTEEN) },
  { hsnPrefix: '62', validFrom: '2025-09-22', bands: twoBands(2_500_00, FIVE, EIGHTEEN) },
  { hsnPrefix: '64', validFrom: '2025-09-22', bands: twoBands(2_500_00, FIVE, EIGHTEEN) },
];

/** What no rule of the table covers is taxed at 18 %. */
export const otherGoods: readonly TaxBand[] = [{ upTo: null, rateBasisPoints: EIGHTEEN }];

function twoBands(upTo: number, low: number, high: number): TaxBand[] {
  return [
    { upTo: toPaise(upTo), rateBasisPoints: low },
    { upTo: null, rateBasisPoints: high },
  ];
}
