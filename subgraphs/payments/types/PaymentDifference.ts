import { loader, moneyOrNull } from '#graph';
import type { PaymentDifferenceResolvers } from '../../../schema/generated/payments.ts';
import { paymentById } from '../loaders.ts';

export const PaymentDifferenceType: PaymentDifferenceResolvers = {
  amountThere: (difference) => moneyOrNull(difference.amountThere),
  amountHere: (difference) => moneyOrNull(difference.amountHere),
  payment: (difference, _args, context) => (difference.paymentId === null ? null : loader(context, paymentById).load(difference.paymentId)),
};
