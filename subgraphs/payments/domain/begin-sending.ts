import { firstRow, sql, type Unit } from '#database';
import type { Paise } from '#money';
import type { OnlineProvider } from '../providers/reports.ts';

/** A refund that is about to be sent to its provider, or asked about: `isSent` says which. */
export type SendingRefund = {
  readonly id: string;
  readonly paymentId: string;
  readonly provider: OnlineProvider;
  readonly providerPaymentId: string;
  readonly amount: Paise;
  readonly attempts: number;
  readonly isSent: boolean;
};

/** Minutes until the next attempt at most; the first comes after one, because a call that hung may still arrive. */
const MOST = 12 * 60;

/**
 * Counts an attempt before it is made, so that whoever comes after a crash knows that there may have been one, and plans the next one
 * at a growing distance. Null when there is nothing to do: it is settled, or has no provider. Locks the refund.
 */
export async function beginSending(unit: Unit, refundId: string): Promise<SendingRefund | null> {
  const sending = await firstRow(unit.sql, sql<SendingRefund>`
    update payments.refund r set
      attempts = r.attempts + 1, updated_at = ${unit.now},
      next_check_at = ${unit.now}::timestamptz + least(power(2, r.attempts), ${MOST}) * interval '1 minute'
    from payments.payment p
    where r.id = ${refundId} and p.id = r.payment_id and r.status in ('PENDING', 'PROCESSING') and p.provider <> 'CASH_ON_DELIVERY'
    returning r.id, r.payment_id as "paymentId", p.provider, p.provider_payment_id as "providerPaymentId", r.amount, r.attempts,
      r.status = 'PROCESSING' as "isSent"`);
  return sending ?? null;
}
