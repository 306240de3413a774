import { once, unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { adjustStock, STAFF_REASONS } from '../domain/adjust-stock.ts';
import { stockLevelById } from '../loaders.ts';

const MAXIMUM_DELTA = 1_000_000;

export const stockAdjust = mutation({
  input: z.object({
    idempotencyKey: input.line(255),
    variantId: input.id(),
    delta: z.number().int()
      .refine((delta) => delta !== 0, 'A change of 0 changes nothing.')
      .refine((delta) => Math.abs(delta) <= MAXIMUM_DELTA, 'At most 1,000,000 pieces come or leave at once.'),
    reason: z.enum(STAFF_REASONS, 'Give RECEIVED, COUNTED, DAMAGED or CORRECTION; the system alone sells and takes back.'),
    note: input.optional(input.text(1000)),
  }),
  async resolve({ idempotencyKey, ...adjustment }, context) {
    const { variantId } = await unitOfWork(context, (unit) => once(unit, { mutation: 'stockAdjust', idempotencyKey, input: adjustment }, async () => {
      await adjustStock(unit, adjustment);
      return { variantId: adjustment.variantId };
    }));
    return { stockLevel: await loader(context, stockLevelById).load(variantId) };
  },
});
