import { defineJob } from '#jobs';
import { expireOrders as expire } from '../domain/expire-orders.ts';

/** When one's time is over (`expireAt`), and every minute for any that was missed: cancels the unpaid orders whose time is over and puts their pieces back on sale. */
export const expireOrders = defineJob({
  name: 'orders.expireOrders',
  cron: '* * * * *',
  run: (_payload, context) => expire(context),
});
