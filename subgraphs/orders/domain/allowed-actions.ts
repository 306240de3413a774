import type { Context } from '#context';
import { loader } from '#graph';
import { paymentsByOrder } from '#payments';
import type { OrderAction } from '../../../schema/generated/orders.ts';
import { linesByOrder, trackingByOrder } from '../loaders.ts';
import type { OrderRow } from '../rows.ts';
import { movesFrom } from './order-status.ts';
import { isReturnWindowOpen } from './return-window.ts';
import { ownsOrder } from './see-order.ts';

/** What its owner may do with an order now; nothing for everybody else. What is on its way back cannot be sent back again. */
export async function allowedActions(context: Context, order: OrderRow): Promise<OrderAction[]> {
  if (!ownsOrder(context.viewer, order)) return [];
  const actions: OrderAction[] = [];
  if (order.status === 'PENDING' && !(await isBeingPaid(context, order.id))) actions.push('PAY');
  if (movesFrom(order.status, 'CUSTOMER').includes('CANCELLED')) actions.push('CANCEL');
  if (order.status === 'DELIVERED' && (await canSendBack(context, order.id))) actions.push('RETURN', 'EXCHANGE');
  return actions;
}

async function isBeingPaid(context: Context, orderId: string): Promise<boolean> {
  const payments = await loader(context, paymentsByOrder).load(orderId);
  return payments.some((payment) => payment.status === 'PROCESSING' || payment.status === 'COMPLETED');
}

async function canSendBack(context: Context, orderId: string): Promise<boolean> {
  const [lines, tracking] = await Promise.all([loader(context, linesByOrder).load(orderId), loader(context, trackingByOrder).load(orderId)]);
  const delivered = tracking.find((event) => event.status === 'DELIVERED');
  if (delivered === undefined || !isReturnWindowOpen(context.config, delivered.occurredAt, context.clock.now())) return false;
  return lines.some((line) => line.sentBack < line.quantity);
}
