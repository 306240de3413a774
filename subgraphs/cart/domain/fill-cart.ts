import { findVariantsToShow, type VariantToShow } from '#catalog';
import type { SqlExecutor } from '#database';
import type { FilledCart, StoredCart } from '../rows.ts';

/** Adds to a cart what the catalogue says about its lines, at present prices: one statement, none for an empty cart. */
export async function fillCart(executor: SqlExecutor, cart: StoredCart): Promise<FilledCart> {
  const variants = await findVariantsToShow(executor, cart.lines.map((line) => line.variantId));
  return withVariants(cart, variants);
}

/** The same with variants at hand. A foreign key keeps the variant of every line, so none is left out. */
export function withVariants(cart: StoredCart, variants: ReadonlyMap<string, VariantToShow>): FilledCart {
  const lines = cart.lines.flatMap((line) => {
    const variant = variants.get(line.variantId);
    return variant === undefined ? [] : [{ ...line, variant }];
  });
  return { ...cart, lines };
}
