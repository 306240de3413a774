import { unitOfWork } from '#database';
import { loader, mutation } from '#graph';
import { createRefund } from '../domain/create-refund.ts';
import { refundToCreate } from '../domain/payment-input.ts';
import { forgetOrder } from '../domain/prime-order.ts';
import { orderById } from '../loaders.ts';

export const refundCreate = mutation({
  input: refundToCreate,
  async resolve(input, context) {
    const { refundId, orderId } = await unitOfWork(context, (unit) => createRefund(unit, input));
    forgetOrder(context, orderId);
    return { refund: { id: refundId }, order: await loader(context, orderById).load(orderId) };
  },
});
