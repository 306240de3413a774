/** The catalogue's face: what other domains may use. */
export { productById, variantById, variantsByProduct } from './loaders.ts';
export { changeRating } from './domain/change-rating.ts';
export { findVariantsForSale } from './domain/find-variants-for-sale.ts';
export type { VariantForSale } from './domain/find-variants-for-sale.ts';
export { findVariantsToShow } from './domain/find-variants-to-show.ts';
export type { VariantToShow } from './domain/find-variants-to-show.ts';
export { primeVariants } from './domain/prime-variants.ts';
export { onProductsChanged } from './events.ts';
export { setInStock } from './domain/set-in-stock.ts';
export { setUnitsSold } from './domain/set-units-sold.ts';
export type { UnitsSold } from './domain/set-units-sold.ts';
export type { ProductRow, VariantRow } from './rows.ts';
export { ImportFileError } from './import/import-file-error.ts';
export { importProducts } from './import/import-products.ts';
export type { ImportHooks, ImportSummary } from './import/import-products.ts';
export { formatEntry } from './import/report.ts';
export type { ReportEntry } from './import/report.ts';
export type { CountedVariant } from './import/write-batch.ts';
