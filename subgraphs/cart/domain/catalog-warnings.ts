import type { VariantRow } from '#catalog';
import { formatRupees } from '#money';
import { isUnclearBand } from './pricing/index.ts';

export type CatalogWarningRow = { readonly code: 'PRICE_BETWEEN_GST_RATES'; readonly message: string };

/** What staff should look at in a product's variants on a business day: inclusive prices that fit neither GST rate (docs/pricing.md). */
export function catalogWarnings(variants: readonly VariantRow[], day: string): CatalogWarningRow[] {
  return variants.filter((variant) => isUnclearBand(variant.price, variant.hsnCode, day)).map((variant) => ({
    code: 'PRICE_BETWEEN_GST_RATES',
    message: `${variant.sku} at ${formatRupees(variant.price)} is too dear for 5 % GST and too cheap for 18 %; it is taxed at 18 %. Sell it at ₹2,625 or less, or above ₹2,950.`,
  }));
}
