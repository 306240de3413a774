import { loader, money } from '#graph';
import type { RefundResolvers } from '../../../schema/generated/payments.ts';
import { seesPayment } from '../domain/see-payment.ts';
import { paymentById, refundById } from '../loaders.ts';

export const RefundType: RefundResolvers = {
  async __resolveReference(reference, context) {
    const refund = await loader(context, refundById).load(reference.id);
    const payment = refund === null ? null : await loader(context, paymentById).load(refund.paymentId);
    return payment !== null && seesPayment(context.viewer, payment) ? refund : null;
  },
  amount: (refund) => money(refund.amount),
};
