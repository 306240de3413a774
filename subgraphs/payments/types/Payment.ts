import { loader, money } from '#graph';
import type { PaymentResolvers } from '../../../schema/generated/payments.ts';
import { nextAction } from '../domain/next-action.ts';
import { seesPayment } from '../domain/see-payment.ts';
import { paymentById, refundsByPayment } from '../loaders.ts';

export const PaymentType: PaymentResolvers = {
  async __resolveReference(reference, context) {
    const payment = await loader(context, paymentById).load(reference.id);
    return payment !== null && seesPayment(context.viewer, payment) ? payment : null;
  },
  amount: (payment) => money(payment.amount),
  nextAction: (payment, _args, context) => nextAction(context, payment),
  refunds: (payment, _args, context) => loader(context, refundsByPayment).load(payment.id),
};
