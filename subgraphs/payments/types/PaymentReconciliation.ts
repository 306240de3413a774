import { loader, money } from '#graph';
import type { PaymentReconciliationResolvers } from '../../../schema/generated/payments.ts';
import { differencesByReconciliation } from '../loaders.ts';

export const PaymentReconciliationType: PaymentReconciliationResolvers = {
  capturedThere: (compared) => money(compared.capturedThere),
  capturedHere: (compared) => money(compared.capturedHere),
  refundedThere: (compared) => money(compared.refundedThere),
  refundedHere: (compared) => money(compared.refundedHere),
  differences: (compared, _args, context) => loader(context, differencesByReconciliation).load(compared.id),
};
