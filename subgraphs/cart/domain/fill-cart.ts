import { findVariantsToShow, type VariantToShow } from '#catalog';
import type { Context } from '#context';
import type { SqlExecutor } from '#database';
import { findPromotion, type PromotionLookup } from '#promotions';
import type { FilledCart, StoredCart } from '../rows.ts';

/**
 * Adds to the viewer's cart what the catalogue says about its lines, at present prices, and what its promo code does now: a
 * statement each, none for an empty cart and none without a code.
 */
export async function fillCart(executor: SqlExecutor, cart: StoredCart, context: Context): Promise<FilledCart> {
  const variants = await findVariantsToShow(executor, cart.lines.map((line) => line.variantId));
  const promotionLookup = await lookUpPromoCode(executor, cart.promoCode, context);
  return withVariants({ ...cart, promotionLookup }, variants);
}

/** What the promo code on the viewer's cart does now; null, and no statement, without one. */
export async function lookUpPromoCode(executor: SqlExecutor, code: string | null, { viewer, clock }: Context): Promise<PromotionLookup | null> {
  return code === null ? null : findPromotion(executor, { code, userId: viewer?.userId ?? null }, clock.now());
}

/** The same with variants and look-up at hand. A foreign key keeps the variant of every line, so none is left out. */
export function withVariants(cart: StoredCart & Pick<FilledCart, 'promotionLookup'>, variants: ReadonlyMap<string, VariantToShow>): FilledCart {
  const lines = cart.lines.flatMap((line) => {
    const variant = variants.get(line.variantId);
    return variant === undefined ? [] : [{ ...line, variant }];
  });
  return { ...cart, lines };
}
