import { variantsByProduct } from '#catalog';
import { loader } from '#graph';
import { businessDay } from '#time';
import type { ProductResolvers } from '../../../schema/generated/cart.ts';
import { catalogWarnings } from '../domain/catalog-warnings.ts';
import { allTaxRules } from '../loaders.ts';

export const ProductType: ProductResolvers = {
  __resolveReference: (reference) => reference,
  async warnings(product, _args, context) {
    const [variants, rules] = await Promise.all([loader(context, variantsByProduct).load(product.id), loader(context, allTaxRules).load('all')]);
    return catalogWarnings(variants, rules, businessDay(context.clock.now(), context.config.shop.timeZone));
  },
};
