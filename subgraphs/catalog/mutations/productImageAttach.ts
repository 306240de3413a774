import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { attachImage } from '../domain/attach-image.ts';
import { imagesByProduct, productById } from '../loaders.ts';

export const productImageAttach = mutation({
  input: z.object({
    productId: input.id(),
    uploadId: input.id(),
    // Nothing to say is said on purpose: a picture that only decorates.
    alt: z.union([z.string().trim().length(0), input.line(500)]),
    position: input.optional(z.number().int().min(0, 'The first place is 0.')),
  }),
  async resolve(attachment, context) {
    await unitOfWork(context, (unit) => attachImage(unit, attachment));
    loader(context, imagesByProduct).clear(attachment.productId);
    return { product: await loader(context, productById).clear(attachment.productId).load(attachment.productId) };
  },
});
