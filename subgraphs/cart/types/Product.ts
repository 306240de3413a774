import { variantsByProduct } from '#catalog';
import { loader } from '#graph';
import { businessDay } from '#time';
import type { ProductResolvers } from '../../../schema/generated/cart.ts';
import { catalogWarnings } from '../domain/catalog-warnings.ts';

export const ProductType: ProductResolvers = {
  __resolveReference: (reference) => reference,
  async warnings(product, _args, context) {
    const variants = await loader(context, variantsByProduct).load(product.id);
    return catalogWarnings(variants, businessDay(context.clock.now(), context.config.shop.timeZone));
  },
};
