import { unitOfWork } from '#database';
import { graphError, loader, mutation } from '#graph';
import { showOpened } from '#payments';
import { orderToPlace } from '../domain/order-input.ts';
import { placeOrder } from '../domain/place-order.ts';
import { primeOrder } from '../domain/prime-order.ts';
import { orderById } from '../loaders.ts';

export const orderPlace = mutation({
  input: orderToPlace,
  async resolve(input, context) {
    const placed = await unitOfWork(context, (unit) => placeOrder(unit, input));
    if (placed.fresh !== null) primeOrder(context, placed.fresh);
    const order = await loader(context, orderById).load(placed.orderId);
    if (order === null) throw graphError('INTERNAL_SERVER_ERROR', 'The order cannot be read.');
    await showOpened(context, placed.paymentId, { number: order.number, isOnly: placed.fresh !== null });
    return { order, payment: { id: placed.paymentId } };
  },
});
