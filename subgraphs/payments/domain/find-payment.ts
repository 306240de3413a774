import { firstRow, sql, type SqlExecutor } from '#database';
import { isId } from '#graph';
import type { Report } from '../providers/reports.ts';
import { paymentColumns, type PaymentRow } from '../rows.ts';

/** A payment by its id; null when there is none. Also inside a unit of work. */
export async function findPayment(executor: SqlExecutor, id: string): Promise<PaymentRow | null> {
  return await firstRow(executor, sql<PaymentRow>`select ${paymentColumns} from payments.payment p where p.id = ${id}`) ?? null;
}

/** The payment that a provider's report is about; null when it is none that the provider was asked for. Locks nothing. */
export async function findReported(executor: SqlExecutor, report: Report): Promise<PaymentRow | null> {
  if (report.kind !== 'PAYMENT') return await byProviderPayment(executor, report) ?? null;
  const found = await firstRow(executor, sql<PaymentRow>`
    select ${paymentColumns} from payments.payment p where p.provider = ${report.provider} and p.provider_order_id = ${report.providerOrderId}`);
  return found ?? await neverOpened(executor, report) ?? null;
}

/** Stripe's intent is both, and may be refunded before we heard that it was paid. */
function byProviderPayment(executor: SqlExecutor, { provider, providerPaymentId }: Report): Promise<PaymentRow | undefined> {
  return firstRow(executor, sql<PaymentRow>`
    select ${paymentColumns} from payments.payment p
    where p.provider = ${provider} and (p.provider_payment_id = ${providerPaymentId} or p.provider_order_id = ${providerPaymentId})
    order by p.provider_payment_id = ${providerPaymentId} desc nulls last limit 1`);
}

/** The provider opened it and its answer was lost: it still knows for which payment that was. */
async function neverOpened(executor: SqlExecutor, { provider, reference }: Extract<Report, { kind: 'PAYMENT' }>): Promise<PaymentRow | undefined> {
  if (reference === null || !isId(reference)) return undefined;
  return firstRow(executor, sql<PaymentRow>`
    select ${paymentColumns} from payments.payment p where p.id = ${reference} and p.provider = ${provider} and p.provider_order_id is null`);
}
