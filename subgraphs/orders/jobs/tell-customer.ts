import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { tellCustomer as tell, type OrderNews } from '../domain/tell-customer.ts';

/** Writes to whoever ordered about what happened to the order; once, however often it runs. */
export const tellCustomer = defineJob<{ orderId: string; news: OrderNews }>({
  name: 'orders.tellCustomer',
  run: (told, context) => unitOfWork(context, (unit) => tell(unit, told)),
});
