import { findVariantsToShow, type VariantToShow } from '#catalog';
import type { SqlExecutor } from '#database';
import { findPromotion, type PromotionLookup } from '#promotions';
import type { FilledCart, StoredCart } from '../rows.ts';

/**
 * Adds to a cart what the catalogue says about its lines, at present prices, and what its promo code does at `now`: one statement
 * each, none for an empty cart and none without a code.
 */
export async function fillCart(executor: SqlExecutor, cart: StoredCart, now: Date): Promise<FilledCart> {
  const variants = await findVariantsToShow(executor, cart.lines.map((line) => line.variantId));
  return withVariants({ ...cart, promotionLookup: await lookUpPromoCode(executor, cart.promoCode, now) }, variants);
}

/** What the promo code on a cart does at `now`, in one statement; null, and none, without a code. */
export async function lookUpPromoCode(executor: SqlExecutor, promoCode: string | null, now: Date): Promise<PromotionLookup | null> {
  return promoCode === null ? null : findPromotion(executor, promoCode, now);
}

/** The same with variants and look-up at hand. A foreign key keeps the variant of every line, so none is left out. */
export function withVariants<Cart extends StoredCart>(cart: Cart, variants: ReadonlyMap<string, VariantToShow>): Omit<Cart, 'lines'> & { lines: CartLine[] } {
  const lines = cart.lines.flatMap((line) => {
    const variant = variants.get(line.variantId);
    return variant === undefined ? [] : [{ ...line, variant }];
  });
  return { ...cart, lines };
}
