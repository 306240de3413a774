import type { Act } from '#audit';
import type { Settlement } from './settlement.ts';

/** What the audit trail keeps of something that a provider said and that does not fit. */
export function mismatchAct(provider: string, { paymentId, detail }: Pick<Settlement, 'paymentId' | 'detail'>): Act {
  return {
    action: 'paymentMismatch', target: paymentId === null ? null : { type: 'Payment', id: paymentId },
    summary: `${provider} said what does not fit and was kept aside: ${detail ?? 'of no payment of ours.'}`,
  };
}
