import type { Context } from '#context';
import { firstRow, sql, unitOfWork, type Unit } from '#database';
import type { OpenedOrder } from '../providers/adapter.ts';
import { providerAdapter } from '../providers/provider-adapter.ts';
import { paymentColumns, type PaymentRow } from '../rows.ts';
import { nextCheckAt } from './check-schedule.ts';

/** The order's number, which the provider is told, and whether this request made the payment, so that nobody has opened it since it was read. */
export type Opening = { readonly orderNumber: string; readonly isFresh: boolean };

/**
 * What this process is opening, by the payment's id. Razorpay has no idempotency key for orders: one order of ours that is sent many
 * times at once would be many of theirs.
 */
const underWay = new Map<string, Promise<PaymentRow>>();

/**
 * Has the provider expect a payment, and returns it with what the client needs for it; as it is, when there is nothing to open or the
 * provider did not do it. Once for a payment, however many call it at once: they wait for the first, and of several processes the
 * first answer that was written down counts. Call it after the commit; it is answered within the provider's deadline, whatever the
 * provider does. Keeps F35.
 */
export function openPayment(context: Context, payment: PaymentRow, opening: Opening): Promise<PaymentRow> {
  const opened = underWay.get(payment.id) ?? openOnce(context, payment, opening).finally(() => underWay.delete(payment.id));
  underWay.set(payment.id, opened);
  return opened;
}

async function openOnce(context: Context, read: PaymentRow, { orderNumber, isFresh }: Opening): Promise<PaymentRow> {
  const adapter = providerAdapter(context.config, read.provider);
  if (adapter === null || isSettled(read)) return read;
  const payment = isFresh ? read : await unitOfWork(context, (unit) => asItIs(unit, read));
  if (isSettled(payment)) return payment;
  const { id: paymentId, amount, attempts } = payment;
  try {
    const opened = await adapter.openOrder({ paymentId, orderNumber, amount, isRepeated: attempts > 0 });
    return await unitOfWork(context, (unit) => keepOpened(unit, payment, opened));
  } catch (error) {
    context.log.warn({ requestId: context.request.id, paymentId, provider: payment.provider, err: error }, 'a payment could not be opened');
    return unitOfWork(context, (unit) => keepFailure(unit, payment));
  }
}

/** Nothing is to be opened, or it is open. */
function isSettled({ status, providerOrderId }: PaymentRow): boolean {
  return status !== 'PENDING' || providerOrderId !== null;
}

/** Whatever became of the payment meanwhile: money that comes for this order is recognized by it. */
async function keepOpened(unit: Unit, payment: PaymentRow, { providerOrderId, clientSecret }: OpenedOrder): Promise<PaymentRow> {
  const opened = await firstRow(unit.sql, sql<PaymentRow>`
    update payments.payment p set
      provider_order_id = ${providerOrderId}, client_secret = ${clientSecret}, next_check_at = ${nextCheckAt(unit.now, { checks: 0, now: unit.now })}, updated_at = ${unit.now}
    where p.id = ${payment.id} and p.provider_order_id is null and p.completed_at is null returning ${paymentColumns}`);
  return opened ?? asItIs(unit, payment);
}

async function keepFailure(unit: Unit, payment: PaymentRow): Promise<PaymentRow> {
  const failed = await firstRow(unit.sql, sql<PaymentRow>`
    update payments.payment p set attempts = p.attempts + 1, updated_at = ${unit.now} where p.id = ${payment.id} and p.provider_order_id is null returning ${paymentColumns}`);
  return failed ?? asItIs(unit, payment);
}

async function asItIs(unit: Unit, payment: PaymentRow): Promise<PaymentRow> {
  const found = await firstRow(unit.sql, sql<PaymentRow>`select ${paymentColumns} from payments.payment p where p.id = ${payment.id}`);
  return found ?? payment;
}
