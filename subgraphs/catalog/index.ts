/** The catalogue's face: what other domains may use. */
export { productById, variantById } from './loaders.ts';
export { findVariantsForSale } from './domain/find-variants-for-sale.ts';
export type { VariantForSale } from './domain/find-variants-for-sale.ts';
export { findVariantsToShow } from './domain/find-variants-to-show.ts';
export type { VariantToShow } from './domain/find-variants-to-show.ts';
export { primeVariants } from './domain/prime-variants.ts';
export { setInStock } from './domain/set-in-stock.ts';
export type { ProductRow, VariantRow } from './rows.ts';
