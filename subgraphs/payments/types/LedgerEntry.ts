import { loader, money } from '#graph';
import type { LedgerEntryResolvers } from '../../../schema/generated/payments.ts';
import { paymentById, refundById } from '../loaders.ts';

export const LedgerEntryType: LedgerEntryResolvers = {
  amount: (entry) => money(entry.amount),
  payment: (entry, _args, context) => loader(context, paymentById).load(entry.paymentId),
  refund: (entry, _args, context) => (entry.refundId === null ? null : loader(context, refundById).load(entry.refundId)),
};
