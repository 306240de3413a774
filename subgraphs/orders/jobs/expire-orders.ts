import { defineJob } from '#jobs';
import { expireOrders as expire } from '../domain/expire-orders.ts';

/** Every minute: cancels the unpaid orders whose time is over and puts their pieces back on sale. */
export const expireOrders = defineJob({
  name: 'orders.expireOrders',
  cron: '* * * * *',
  run: (_payload, context) => expire(context),
});
