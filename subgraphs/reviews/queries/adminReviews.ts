import { isId } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/reviews.ts';
import { listAllReviews } from '../domain/list-all-reviews.ts';

/** A product id that cannot be one finds nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

export const adminReviews: QueryResolvers['adminReviews'] = (_parent, { filter, ...args }, context) => {
  const productId = filter?.productId ?? null;
  return listAllReviews(context, args, {
    productId: productId === null || isId(productId) ? productId : NOTHING,
    isHidden: filter?.isHidden ?? null,
    ratingMax: filter?.ratingMax ?? null,
  });
};
