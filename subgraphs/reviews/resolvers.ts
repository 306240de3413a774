import type { Resolvers } from '../../schema/generated/reviews.ts';
import { reviewCreate } from './mutations/reviewCreate.ts';
import { reviewModerate } from './mutations/reviewModerate.ts';
import { adminReviews } from './queries/adminReviews.ts';
import { ProductType } from './types/Product.ts';
import { ReviewType } from './types/Review.ts';

export const resolvers: Resolvers = { Query: { adminReviews }, Mutation: { reviewCreate, reviewModerate }, Product: ProductType, Review: ReviewType };
