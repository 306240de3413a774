import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { readAnew } from '../domain/read-anew.ts';
import { returnMove } from '../domain/return-input.ts';
import { transitionReturn } from '../domain/transition-return.ts';

export const returnTransition = mutation({
  input: returnMove,
  async resolve(move, context) {
    await unitOfWork(context, (unit) => transitionReturn(unit, move));
    return { return: await readAnew(context, move.returnId) };
  },
});
