import type { QueryResolvers } from '../../../schema/generated/payments.ts';
import { listLedger } from '../domain/list-ledger.ts';

export const paymentLedger: QueryResolvers['paymentLedger'] = function paymentLedger(_parent, { paymentId, ...args }, context) {
  return listLedger(context, paymentId ?? null, args);
};
