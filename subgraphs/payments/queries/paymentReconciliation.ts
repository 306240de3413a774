import type { QueryResolvers } from '../../../schema/generated/payments.ts';
import { listReconciliations } from '../domain/list-reconciliations.ts';

export const paymentReconciliation: QueryResolvers['paymentReconciliation'] = function paymentReconciliation(_parent, { onlyDiffering, ...args }, context) {
  return listReconciliations(context, onlyDiffering ?? false, args);
};
