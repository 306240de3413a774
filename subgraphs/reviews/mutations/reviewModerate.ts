import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { moderateReview } from '../domain/moderate-review.ts';
import { reviewById } from '../loaders.ts';

export const reviewModerate = mutation({
  input: z.object({ id: input.id(), isHidden: z.boolean(), reason: input.optional(input.line(500)) }),
  async resolve(wanted, context) {
    await unitOfWork(context, (unit) => moderateReview(unit, wanted));
    return { review: await loader(context, reviewById).load(wanted.id) };
  },
});
