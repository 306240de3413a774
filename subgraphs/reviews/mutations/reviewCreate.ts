import { ownUserId } from '#accounts';
import { unitOfWork } from '#database';
import { loader, mutation } from '#graph';
import { createReview } from '../domain/create-review.ts';
import { newReview } from '../domain/review-input.ts';
import { reviewById } from '../loaders.ts';

export const reviewCreate = mutation({
  input: newReview,
  async resolve(review, context) {
    const userId = ownUserId(context);
    const id = await unitOfWork(context, (unit) => createReview(unit, userId, review));
    return { review: await loader(context, reviewById).load(id) };
  },
});
