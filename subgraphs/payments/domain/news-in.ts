import { rows, sql, type SqlExecutor } from '#database';
import type { PaymentReport, RefundReport } from '../providers/reports.ts';

/** Those of a provider's reports of taken money that our books do not have yet, or not what the provider kept of it. One statement. */
export async function newPayments(executor: SqlExecutor, reports: readonly PaymentReport[]): Promise<PaymentReport[]> {
  const captured = reports.filter((report) => report.state === 'CAPTURED');
  const known = await rows(executor, sql<{ id: string; hasFee: boolean }>`
    select provider_payment_id as id, fee is not null as "hasFee" from payments.payment
    where completed_at is not null and provider_payment_id = any(${captured.map((report) => report.providerPaymentId)}::text[])`);
  const byId = new Map(known.map((payment) => [payment.id, payment]));
  return captured.filter(({ providerPaymentId, fee }) => {
    const found = byId.get(providerPaymentId);
    return found === undefined || (!found.hasFee && fee !== null);
  });
}

/** Those of a provider's reports of refunds that our books do not have as settled. One statement. */
export async function newRefunds(executor: SqlExecutor, reports: readonly RefundReport[]): Promise<RefundReport[]> {
  const settled = reports.filter((report) => report.state !== 'PROCESSING');
  const known = await rows(executor, sql<{ id: string }>`
    select provider_refund_id as id from payments.refund
    where status in ('COMPLETED', 'FAILED') and provider_refund_id = any(${settled.map((report) => report.providerRefundId)}::text[])`);
  const ids = new Set(known.map((refund) => refund.id));
  return settled.filter((report) => !ids.has(report.providerRefundId));
}
