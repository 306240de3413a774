import type { Context } from '#context';
import { loader } from '#graph';
import { productById, variantById } from '../loaders.ts';
import type { VariantToShow } from './find-variants-to-show.ts';

/** Gives rows just read to the request's loaders, so that what shows them costs no statement. Call it after the commit. */
export function primeVariants(context: Context, variants: Iterable<VariantToShow>): void {
  for (const { variantRow, productRow } of variants) {
    loader(context, variantById).clear(variantRow.id).prime(variantRow.id, variantRow);
    loader(context, productById).clear(productRow.id).prime(productRow.id, productRow);
  }
}
