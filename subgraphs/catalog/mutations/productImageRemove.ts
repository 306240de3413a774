import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { removeImage } from '../domain/remove-image.ts';
import { productById } from '../loaders.ts';

export const productImageRemove = mutation({
  input: z.object({ id: input.id() }),
  async resolve({ id }, context) {
    const productId = await unitOfWork(context, (unit) => removeImage(unit, id));
    return { product: await loader(context, productById).load(productId) };
  },
});
