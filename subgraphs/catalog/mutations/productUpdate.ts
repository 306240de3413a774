import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { description, tags } from '../domain/product-input.ts';
import { updateProduct } from '../domain/update-product.ts';
import { productById } from '../loaders.ts';

export const productUpdate = mutation({
  input: z.object({
    id: input.id(),
    version: z.number().int(),
    title: input.optional(input.line(200)),
    description: input.optional(description()),
    categoryId: input.id().nullish(),
    tags: input.optional(tags()),
    isActive: input.optional(z.boolean()),
  }),
  async resolve(change, context) {
    await unitOfWork(context, (unit) => updateProduct(unit, { ...change, categoryId: change.categoryId }));
    return { product: await loader(context, productById).load(change.id) };
  },
});
