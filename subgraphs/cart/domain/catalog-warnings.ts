import type { VariantRow } from '#catalog';
import { formatRupees } from '#money';
import { taxRate, type TaxRule } from './pricing/index.ts';

export type CatalogWarningRow = { readonly code: 'PRICE_BETWEEN_GST_RATES'; readonly message: string };

/** What staff should look at in a product's variants on a business day: inclusive prices that fit neither GST rate (docs/pricing.md). */
export function catalogWarnings(variants: readonly VariantRow[], rules: readonly TaxRule[], day: string): CatalogWarningRow[] {
  return variants.flatMap(({ sku, price, hsnCode }) => {
    const band = taxRate({ total: price, quantity: 1, hsnCode, day }, rules).unclearBand;
    if (band === null) return [];
    const [lower, higher] = [`${band.lowerRate / 100} %`, `${band.higherRate / 100} %`];
    const message = `${sku} at ${formatRupees(price)} is too dear for ${lower} GST and too cheap for ${higher}; it is taxed at ${higher}. `
      + `Sell it at ${formatRupees(band.above)} or less, or above ${formatRupees(band.upTo)}.`;
    return [{ code: 'PRICE_BETWEEN_GST_RATES', message }];
  });
}
