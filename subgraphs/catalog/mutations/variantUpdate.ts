import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { sku } from '../domain/product-input.ts';
import { updateVariant } from '../domain/update-variant.ts';
import { variantById } from '../loaders.ts';

export const variantUpdate = mutation({
  input: z.object({
    id: input.id(),
    version: z.number().int(),
    price: input.optional(input.amount()),
    compareAtPrice: input.amount().nullish(),
    sku: input.optional(sku()),
  }),
  async resolve(change, context) {
    await unitOfWork(context, (unit) => updateVariant(unit, { ...change, compareAtPrice: change.compareAtPrice }));
    return { variant: await loader(context, variantById).load(change.id) };
  },
});
