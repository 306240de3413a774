import { loader } from '#graph';
import type { ReviewResolvers } from '../../../schema/generated/reviews.ts';
import { reviewById } from '../loaders.ts';

export const ReviewType: ReviewResolvers = {
  __resolveReference: (reference, context) => loader(context, reviewById).load(reference.id),
};
