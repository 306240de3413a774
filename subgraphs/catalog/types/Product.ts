import { loader, money, moneyOrNull } from '#graph';
import type { ProductResolvers } from '../../../schema/generated/catalog.ts';
import { categoryTree } from '../domain/category-tree.ts';
import { imagesByProduct, productById, variantsByProduct } from '../loaders.ts';

export const ProductType: ProductResolvers = {
  __resolveReference: (reference, context) => loader(context, productById).load(reference.id),
  async category(product, _args, context) {
    if (product.categoryId === null) return null;
    return (await categoryTree(context)).byId.get(product.categoryId) ?? null;
  },
  priceRange: (product) => ({ min: money(product.priceMin), max: money(product.priceMax) }),
  compareAtPrice: (product) => moneyOrNull(product.compareAtPrice),
  images: (product, _args, context) => loader(context, imagesByProduct).load(product.id),
  variants: (product, _args, context) => loader(context, variantsByProduct).load(product.id),
  availability: ({ isActive, inStock }) => ({ inStock: isActive && inStock }),
  rating: (product) => (product.ratingCount === 0 ? null : { average: product.ratingSum / product.ratingCount, count: product.ratingCount }),
};
