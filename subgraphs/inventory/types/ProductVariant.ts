import { loader } from '#graph';
import type { ProductVariantResolvers } from '../../../schema/generated/inventory.ts';
import { availabilityByVariant } from '../loaders.ts';

/** Pieces of a variant that one customer may take. */
const MAXIMUM_QUANTITY = 100;

export const ProductVariantType: ProductVariantResolvers = {
  async availability(variant, _args, context) {
    const level = await loader(context, availabilityByVariant).load(variant.id);
    const available = level?.available ?? 0;
    return {
      inStock: available > 0,
      lowStock: level !== null && available > 0 && available <= level.lowStockThreshold,
      maxOrderQuantity: Math.min(MAXIMUM_QUANTITY, available),
    };
  },
};
