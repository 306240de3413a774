import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { z } from 'zod';
import { offerDataExport } from '../domain/offer-data-export.ts';
import { ownUserId } from '../domain/own-user-id.ts';

export const userDataExport = mutation({
  input: z.object({ format: z.enum(['JSON']).nullish() }),
  async resolve(_input, context) {
    const userId = ownUserId(context);
    return unitOfWork(context, (unit) => offerDataExport(unit, userId));
  },
});
