import { loader, money } from '#graph';
import type { PaymentResolvers } from '../../../schema/generated/payments.ts';
import { paymentById } from '../loaders.ts';

export const PaymentType: PaymentResolvers = {
  __resolveReference: (reference, context) => loader(context, paymentById).load(reference.id),
  amount: (payment) => money(payment.amount),
  /** Cash asks nothing of the client; the other providers are refused before there is a payment. */
  nextAction: () => null,
};
