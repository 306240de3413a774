import { unitOfWork } from '#database';
import { input, loadFound, mutation } from '#graph';
import { z } from 'zod';
import { setActive } from '../domain/set-active.ts';
import { productById } from '../loaders.ts';

export const productsSetActive = mutation({
  input: z.object({
    ids: z.array(input.id()).min(1, 'Name a product.').max(250, 'Name at most 250 products.'),
    isActive: z.boolean(),
  }),
  async resolve({ ids, isActive }, context) {
    await unitOfWork(context, (unit) => setActive(unit, ids, isActive));
    return { products: await loadFound(context, productById, ids) };
  },
});
