import { loader, mutation } from '#graph';
import { confirmPayment } from '../domain/confirm-payment.ts';
import { paymentToConfirm } from '../domain/payment-input.ts';
import { forgetOrder } from '../domain/prime-order.ts';
import { orderById } from '../loaders.ts';

export const paymentConfirm = mutation({
  input: paymentToConfirm,
  async resolve(input, context) {
    const { orderId } = await confirmPayment(context, input);
    forgetOrder(context, orderId);
    return { payment: { id: input.paymentId }, order: await loader(context, orderById).load(orderId) };
  },
});
