import { UserError, type UserErrorEntry } from '#graph';
import type { NewProduct, NewVariant } from './product-input.ts';

/**
 * Refuses variants that do not fit their product: an option without a value, a value that the option does not have,
 * two variants alike, one SKU twice, an earlier price that is not above the price.
 */
export function checkVariants(product: NewProduct): void {
  const names = product.options.map((option) => option.name);
  const entries = [
    ...repeated(names).map((position) => invalid(['options', position, 'name'], 'Two options have the same name.')),
    ...repeated(product.variants.map((variant) => variant.sku)).map((position) => taken(position)),
    ...repeated(product.variants.map(titleOf)).map((position) => invalid(['variants', position, 'options'], 'Another variant has the same options.')),
    ...product.variants.flatMap((variant, position) => checkVariant(product, variant, String(position))),
  ];
  if (entries.length > 0) throw UserError.all(entries);
}

/** Its option values joined, or "Default" for the one variant of a product without options. */
export function titleOf(variant: Pick<NewVariant, 'options'>): string {
  return variant.options.map((option) => option.value).join(' / ') || 'Default';
}

function checkVariant(product: NewProduct, variant: NewVariant, position: string): UserErrorEntry[] {
  const entries: UserErrorEntry[] = [];
  if (variant.compareAtPrice !== null && variant.compareAtPrice <= variant.price) {
    entries.push(invalid(['variants', position, 'compareAtPrice'], 'The earlier price must be above the price.'));
  }
  if (variant.options.length !== product.options.length) {
    entries.push(invalid(['variants', position, 'options'], 'A variant needs a value for each option of the product.'));
  }
  for (const [index, chosen] of variant.options.entries()) {
    const option = product.options.find((candidate) => candidate.name === chosen.name);
    if (option === undefined) entries.push(invalid(['variants', position, 'options', String(index), 'name'], `The product has no option ${chosen.name}.`));
    else if (!option.values.includes(chosen.value)) {
      entries.push(invalid(['variants', position, 'options', String(index), 'value'], `${chosen.value} is not a value of ${chosen.name}.`));
    }
  }
  return entries;
}

/** The positions of values that stand earlier in the list too. */
function repeated(values: readonly string[]): string[] {
  return values.flatMap((value, position) => (values.indexOf(value) < position ? [String(position)] : []));
}

function invalid(path: string[], message: string): UserErrorEntry {
  return { code: 'INVALID', path, message };
}

function taken(position: string): UserErrorEntry {
  return { code: 'ALREADY_EXISTS', path: ['variants', position, 'sku'], message: 'Another variant has the same SKU.' };
}
