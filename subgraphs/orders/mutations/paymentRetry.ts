import { unitOfWork } from '#database';
import { mutation } from '#graph';
import { showOpened } from '#payments';
import { paymentToRetry } from '../domain/payment-input.ts';
import { forgetOrder } from '../domain/prime-order.ts';
import { retryPayment } from '../domain/retry-payment.ts';

export const paymentRetry = mutation({
  input: paymentToRetry,
  async resolve(input, context) {
    const { paymentId, orderNumber } = await unitOfWork(context, (unit) => retryPayment(unit, input));
    forgetOrder(context, input.orderId);
    await showOpened(context, paymentId, { number: orderNumber, isOnly: false });
    return { payment: { id: paymentId } };
  },
});
