import { unitOfWork } from '#database';
import { loader, mutation } from '#graph';
import { orderToPlace } from '../domain/order-input.ts';
import { placeOrder } from '../domain/place-order.ts';
import { primeOrder } from '../domain/prime-order.ts';
import { orderById } from '../loaders.ts';

export const orderPlace = mutation({
  input: orderToPlace,
  async resolve(input, context) {
    const placed = await unitOfWork(context, (unit) => placeOrder(unit, input));
    if (placed.fresh !== null) primeOrder(context, placed.fresh);
    return { order: await loader(context, orderById).load(placed.orderId), payment: { id: placed.paymentId } };
  },
});
