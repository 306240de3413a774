import { LockMode } from '@mikro-orm/core';
import { audit } from '#audit';
import { changeRating } from '#catalog';
import type { Unit } from '#database';
import { UserError } from '#graph';
import { Review } from '../entities/review.ts';

/**
 * Hides a review or shows it again, and counts it out of the product's rating or in; a second time changes nothing. Audited.
 * Refuses with NOT_FOUND. Locks the review, then the product.
 */
export async function moderateReview(unit: Unit, { id, isHidden, reason }: { id: string; isHidden: boolean; reason: string | null }): Promise<void> {
  const review = await unit.em.findOne(Review, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (review === null) throw new UserError('NOT_FOUND', ['id'], 'There is no such review.');
  if (review.isHidden === isHidden) return;
  review.isHidden = isHidden;
  review.updatedAt = unit.now;
  await changeRating(unit, review.productId, isHidden ? { reviews: -1, stars: -review.rating } : { reviews: 1, stars: review.rating });
  audit(unit, {
    action: 'reviewModerate', target: { type: 'Review', id }, summary: isHidden ? 'Hid a review.' : 'Showed a review again.',
    before: { isHidden: !isHidden }, after: { isHidden, reason },
  });
}
