import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { forgetRecipients as forget } from '../domain/forget-recipients.ts';

/** Every night: what was kept of erased customers for the law goes when its time is over. */
export const forgetRecipients = defineJob({
  name: 'orders.forgetRecipients',
  cron: '0 21 * * *',
  run: (_payload, context) => unitOfWork(context, forget),
});
