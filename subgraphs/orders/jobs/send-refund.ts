import { defineJob } from '#jobs';
import { sendRefund as send } from '../domain/send-refund.ts';

/** Has a provider give money back. What does not work now is tried again by `orders.reconcilePayments`. */
export const sendRefund = defineJob<{ refundId: string }>({
  name: 'orders.sendRefund',
  run: ({ refundId }, context) => send(context, refundId),
});
