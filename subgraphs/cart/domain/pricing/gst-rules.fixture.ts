import { toPaise } from '#money';
import type { TaxBand, TaxRule } from './tax-rules.ts';

const FIVE = 500;
const TWELVE = 1_200;
const EIGHTEEN = 1_800;

/**
 * What the table holds after the migrations (a test compares the two), for tests of pricing that need no database. Sources:
 * notification 1/2017-Central Tax (Rate) (apparel), 14/2021 (footwear, from 1 January 2022) and 9/2025 (both, from 22 September 2025).
 */
export const gstRules: readonly TaxRule[] = [
  { hsnPrefix: '61', validFrom: '2017-07-01', bands: twoBands(1_000_00, FIVE, TWELVE) },
  { hsnPrefix: '62', validFrom: '2017-07-01', bands: twoBands(1_000_00, FIVE, TWELVE) },
  { hsnPrefix: '64', validFrom: '2022-01-01', bands: twoBands(1_000_00, TWELVE, EIGHTEEN) },
  { hsnPrefix: '61', validFrom: '2025-09-22', bands: twoBands(2_500_00, FIVE, EIGHTEEN) },
  { hsnPrefix: '62', validFrom: '2025-09-22', bands: twoBands(2_500_00, FIVE, EIGHTEEN) },
  { hsnPrefix: '64', validFrom: '2025-09-22', bands: twoBands(2_500_00, FIVE, EIGHTEEN) },
];

function twoBands(upTo: number, low: number, high: number): TaxBand[] {
  return [
    { upTo: toPaise(upTo), rateBasisPoints: low },
    { upTo: null, rateBasisPoints: high },
  ];
}
