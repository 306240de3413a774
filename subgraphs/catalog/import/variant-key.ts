import type { SelectedOption } from '../entities/product-variant.ts';

/** What tells the variants of a product apart: the values of their options, in their order. */
export function variantKey(values: readonly string[]): string {
  return JSON.stringify(values);
}

/** The same for a variant of the catalogue. */
export function keyOfExisting(variant: { readonly selectedOptions: readonly SelectedOption[] }): string {
  return variantKey(variant.selectedOptions.map((option) => option.value));
}
