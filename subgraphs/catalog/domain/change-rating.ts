import { rows, sql, type Unit } from '#database';

/**
 * Counts a review in or out of a product's rating (`reviews` 1 or -1, `stars` with the same sign). Called by the reviews, in the
 * transaction of the change; does not count as a change of the product. Locks the product, so the sums are exact whatever races.
 */
export async function changeRating(unit: Unit, productId: string, change: { reviews: 1 | -1; stars: number }): Promise<void> {
  await rows(unit.sql, sql`
    update catalog.product set rating_count = rating_count + ${change.reviews}, rating_sum = rating_sum + ${change.stars} where id = ${productId}`);
}
