import type { Context } from '#context';
import { unitOfWork, type Unit } from '#database';
import { expiredOrders } from '#inventory';
import { cancelOrder } from './cancel-order.ts';
import { lockOrder } from './lock-order.ts';

/** Reservations looked for at a time. */
const BATCH = 500;

/** Cancels every unpaid order whose time is over, one unit each: one that fails does not hold the others. Any number may run at once. */
export async function expireOrders(context: Context): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const expired = await expiredOrders(context.reader, context.clock.now(), BATCH);
    const due = expired.filter((id) => !tried.has(id));
    if (due.length === 0) return;
    for (const id of due) {
      tried.add(id);
      await expireOrLog(context, id);
    }
  }
}

async function expireOrLog(context: Context, id: string): Promise<void> {
  try {
    await unitOfWork(context, (unit) => expireOrder(unit, id));
  } catch (error) {
    context.log.error({ orderId: id, err: error }, 'an order could not be expired');
  }
}

/** Cancels one order if its time is still over under its lock: whoever comes second, or after a new clock, finds nothing to do. Keeps F03. */
async function expireOrder(unit: Unit, id: string): Promise<void> {
  const order = await lockOrder(unit, id);
  if (order === null || order.status !== 'PENDING') return;
  // It was among these before its lock; only its own end or a new clock can have taken it out.
  if (!(await expiredOrders(unit.sql, unit.now, BATCH)).includes(id)) return;
  await cancelOrder(unit, order, { reason: 'The payment did not come in time.', released: 'EXPIRED' });
}
