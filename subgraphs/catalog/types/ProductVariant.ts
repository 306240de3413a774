import { graphError, loader, money, moneyOrNull } from '#graph';
import type { ProductVariantResolvers } from '../../../schema/generated/catalog.ts';
import { productById, variantById } from '../loaders.ts';

export const ProductVariantType: ProductVariantResolvers = {
  __resolveReference: (reference, context) => loader(context, variantById).load(reference.id),
  price: (variant) => money(variant.price),
  compareAtPrice: (variant) => moneyOrNull(variant.compareAtPrice),
  async product(variant, _args, context) {
    const product = await loader(context, productById).load(variant.productId);
    if (product === null) throw graphError('INTERNAL_SERVER_ERROR', 'A variant has no product.');
    return product;
  },
};
