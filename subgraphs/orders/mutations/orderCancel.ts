import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { cancelOwnOrder } from '../domain/cancel-order.ts';
import { remark } from '../domain/order-input.ts';
import { forgetOrder } from '../domain/prime-order.ts';
import { orderById } from '../loaders.ts';

export const orderCancel = mutation({
  input: z.object({ orderId: input.id(), reason: remark() }),
  async resolve(wanted, context) {
    await unitOfWork(context, (unit) => cancelOwnOrder(unit, wanted));
    forgetOrder(context, wanted.orderId);
    return { order: await loader(context, orderById).load(wanted.orderId) };
  },
});
