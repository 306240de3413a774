import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { cancelOwnReturn } from '../domain/cancel-return.ts';
import { readAnew } from '../domain/read-anew.ts';

export const returnCancel = mutation({
  input: z.object({ returnId: input.id() }),
  async resolve({ returnId }, context) {
    await unitOfWork(context, (unit) => cancelOwnReturn(unit, returnId));
    return { return: await readAnew(context, returnId) };
  },
});
