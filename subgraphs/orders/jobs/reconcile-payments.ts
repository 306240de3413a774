import { defineJob } from '#jobs';
import { reconcilePayments as reconcile } from '../domain/reconcile-payments.ts';

/** Every minute: asks the providers about what is not settled 15 minutes on, then at growing distance for five days, and sends refunds that were not. */
export const reconcilePayments = defineJob({
  name: 'orders.reconcilePayments',
  cron: '* * * * *',
  run: (_payload, context) => reconcile(context),
});
