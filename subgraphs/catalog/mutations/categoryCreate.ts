import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { createCategory } from '../domain/create-category.ts';
import { slug } from '../domain/product-input.ts';

export const categoryCreate = mutation({
  input: z.object({
    name: input.line(120),
    slug: input.optional(slug(120)),
    parentId: input.optional(input.id()),
  }),
  async resolve(category, context) {
    return { category: await unitOfWork(context, (unit) => createCategory(unit, category)) };
  },
});
