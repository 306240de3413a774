import { findVariantsForSale, type VariantForSale } from '#catalog';
import type { Unit } from '#database';
import { UserError } from '#graph';
import { formatRupees } from '#money';
import type { OrderLineRow } from '#orders';

const PATH = ['replacementVariantId'];

/**
 * A variant that can be sent in place of a line's pieces: on sale, of the same product, at the price that was paid for a piece
 * before its discount, so that nothing is owed either way and the invoice still holds. The same variant again is one too.
 * Refuses with NOT_FOUND, INVALID. Keeps F20.
 */
export async function findReplacement(unit: Unit, line: OrderLineRow, variantId: string): Promise<VariantForSale> {
  const variant = (await findVariantsForSale(unit.sql, [variantId])).get(variantId);
  if (variant === undefined || !variant.isActive) throw new UserError('NOT_FOUND', PATH, 'There is no such variant on sale.');
  if (variant.productId !== line.productId) throw new UserError('INVALID', PATH, `Choose another variant of ${line.title}.`);
  if (variant.price !== line.unitPrice) {
    throw new UserError('INVALID', PATH, `This costs ${formatRupees(variant.price)}; choose a variant at ${formatRupees(line.unitPrice)}, what you paid.`);
  }
  return variant;
}
