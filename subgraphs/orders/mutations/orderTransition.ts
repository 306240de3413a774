import { unitOfWork } from '#database';
import { input, loader, mutation } from '#graph';
import { z } from 'zod';
import { remark, shipmentDetail } from '../domain/order-input.ts';
import { orderStatuses } from '../domain/order-status.ts';
import { forgetOrder } from '../domain/prime-order.ts';
import { transitionOrder } from '../domain/transition-order.ts';
import { orderById } from '../loaders.ts';

export const orderTransition = mutation({
  input: z.object({
    orderId: input.id(),
    to: z.enum(orderStatuses),
    note: remark(),
    carrier: shipmentDetail(),
    trackingNumber: shipmentDetail(),
  }),
  async resolve(move, context) {
    await unitOfWork(context, (unit) => transitionOrder(unit, move));
    forgetOrder(context, move.orderId);
    return { order: await loader(context, orderById).load(move.orderId) };
  },
});
