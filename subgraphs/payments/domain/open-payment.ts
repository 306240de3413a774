import type { Context } from '#context';
import { firstRow, sql, unitOfWork, type Unit } from '#database';
import type { OpenedOrder } from '../providers/adapter.ts';
import { providerAdapter } from '../providers/provider-adapter.ts';
import { paymentColumns, type PaymentRow } from '../rows.ts';
import { nextCheckAt } from './check-schedule.ts';

/**
 * Has the provider expect a payment, and returns it with what the client needs for it; as it is, when there is nothing to open or the
 * provider did not do it. Once for a payment, however many call it at once: the first answer that was written down counts. Call it
 * after the commit; it is answered within the provider's deadline, whatever the provider does. Keeps F35.
 */
export async function openPayment(context: Context, payment: PaymentRow, orderNumber: string): Promise<PaymentRow> {
  const adapter = providerAdapter(context.config, payment.provider);
  if (adapter === null || payment.status !== 'PENDING' || payment.providerOrderId !== null) return payment;
  const { id: paymentId, amount, attempts } = payment;
  try {
    const opened = await adapter.openOrder({ paymentId, orderNumber, amount, isRepeated: attempts > 0 });
    return await unitOfWork(context, (unit) => keepOpened(unit, payment, opened));
  } catch (error) {
    context.log.warn({ requestId: context.request.id, paymentId, provider: payment.provider, err: error }, 'a payment could not be opened');
    return unitOfWork(context, (unit) => keepFailure(unit, payment));
  }
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
