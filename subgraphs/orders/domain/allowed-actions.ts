import type { Context } from '#context';
import { loader } from '#graph';
import { paymentsByOrder } from '#payments';
import type { OrderAction } from '../../../schema/generated/orders.ts';
import type { OrderRow } from '../rows.ts';
import { movesFrom } from './order-status.ts';
import { ownsOrder } from './see-order.ts';

/** What its owner may do with an order now; nothing for everybody else. Pieces cannot be sent back yet: there are no returns. */
export async function allowedActions(context: Context, order: OrderRow): Promise<OrderAction[]> {
  if (!ownsOrder(context.viewer, order)) return [];
  const actions: OrderAction[] = [];
  if (order.status === 'PENDING' && !(await isBeingPaid(context, order.id))) actions.push('PAY');
  if (movesFrom(order.status, 'CUSTOMER').includes('CANCELLED')) actions.push('CANCEL');
  return actions;
}

async function isBeingPaid(context: Context, orderId: string): Promise<boolean> {
  const payments = await loader(context, paymentsByOrder).load(orderId);
  return payments.some((payment) => payment.status === 'PROCESSING' || payment.status === 'COMPLETED');
}
