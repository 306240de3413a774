import { loader, may } from '#graph';
import type { ReviewResolvers } from '../../../schema/generated/reviews.ts';
import { reviewById } from '../loaders.ts';

export const ReviewType: ReviewResolvers = {
  async __resolveReference(reference, context) {
    const review = await loader(context, reviewById).load(reference.id);
    return review?.isHidden === true && !may(context.viewer, 'CATALOG_WRITE') ? null : review;
  },
  product: (review) => ({ id: review.productId }),
};
