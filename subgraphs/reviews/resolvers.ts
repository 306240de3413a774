import type { Resolvers } from '../../schema/generated/reviews.ts';
import { ProductType } from './types/Product.ts';
import { ReviewType } from './types/Review.ts';

export const resolvers: Resolvers = { Product: ProductType, Review: ReviewType };
