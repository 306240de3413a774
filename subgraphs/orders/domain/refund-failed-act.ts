import type { Act } from '#audit';
import type { LockedMoney } from './lock-order-payment.ts';

/** What the audit trail keeps of a refund that failed: somebody has to give the money back another way. */
export function refundFailedAct({ order, payment }: LockedMoney, provider: string): Act {
  return { action: 'refundFailed', target: { type: 'Payment', id: payment.id }, summary: `A refund of order ${order.number} failed at ${provider}.` };
}
