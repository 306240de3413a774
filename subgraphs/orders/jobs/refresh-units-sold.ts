import { unitOfWork } from '#database';
import { defineJob } from '#jobs';
import { countUnitsSold } from '../domain/count-units-sold.ts';

/** Tells the catalogue how many pieces of an order's products were sold in all. Idempotent: it counts, it does not add. */
export const refreshUnitsSold = defineJob<{ orderId: string }>({
  name: 'orders.refreshUnitsSold',
  run: ({ orderId }, context) => unitOfWork(context, (unit) => countUnitsSold(unit, orderId)),
});
