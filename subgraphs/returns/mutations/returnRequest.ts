import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { readAnew } from '../domain/read-anew.ts';
import { requestReturn } from '../domain/request-return.ts';
import { returnToRequest } from '../domain/return-input.ts';

export const returnRequest = mutation({
  input: returnToRequest,
  async resolve(wanted, context) {
    const returnId = await unitOfWork(context, (unit) => requestReturn(unit, wanted));
    return { return: await readAnew(context, returnId) };
  },
});
