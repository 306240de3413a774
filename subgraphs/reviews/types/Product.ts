import { loader } from '#graph';
import type { ProductResolvers } from '../../../schema/generated/reviews.ts';
import { reviewPages } from '../loaders.ts';

export const ProductType: ProductResolvers = {
  __resolveReference: (reference) => reference,
  reviews: (product, args, context) => loader(context, reviewPages(args)).load(product.id),
};
