import { userSummary } from '#accounts';
import { changeRating, productExists } from '#catalog';
import { flushOrRefuse, newId, type Unit } from '#database';
import { UserError } from '#graph';
import { hasReceived } from '#orders';
import { Review } from '../entities/review.ts';
import { authorName } from './author-name.ts';
import type { NewReview } from './review-input.ts';

/**
 * Writes what a verified buyer thinks of a product and counts it into the product's rating; it shows at once. Refuses with NOT_ELIGIBLE (no
 * delivered order of the product), NOT_FOUND and ALREADY_EXISTS, also when two race: the table's unique constraint decides. Locks the product.
 */
export async function createReview(unit: Unit, userId: string, review: NewReview): Promise<string> {
  if (!await hasReceived(unit.sql, { userId, productId: review.productId })) {
    if (!await productExists(unit.sql, review.productId)) throw new UserError('NOT_FOUND', ['productId'], 'There is no such product.');
    throw new UserError('NOT_ELIGIBLE', ['productId'], 'Only who bought this and received it can review it.');
  }
  const author = await userSummary(unit.sql, userId);
  const id = newId();
  unit.em.create(Review, { id, ...review, userId, authorName: authorName(author?.name ?? null), isHidden: false, createdAt: unit.now, updatedAt: unit.now });
  await flushOrRefuse(unit, { review_user_id_product_id_key: () => new UserError('ALREADY_EXISTS', ['productId'], 'You have reviewed this already.') });
  await changeRating(unit, review.productId, { reviews: 1, stars: review.rating });
  return id;
}
