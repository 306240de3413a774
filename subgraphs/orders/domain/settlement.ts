/**
 * What came of something that a provider said. UNKNOWN: it is about no payment of ours. MISMATCH: it does not fit and changed
 * nothing. UNWANTED: money that goes back. NOTHING: it was known.
 */
export type Settlement = {
  readonly kind: 'NOTHING' | 'UNDER_WAY' | 'FAILED' | 'CANCELLED' | 'PAID' | 'UNWANTED' | 'REFUNDED' | 'DISPUTED' | 'UNKNOWN' | 'MISMATCH';
  readonly paymentId: string | null;
  readonly detail: string | null;
};

/** Whether a person has to look at it. */
export function needsPerson(kind: Settlement['kind']): boolean {
  return kind === 'MISMATCH' || kind === 'UNKNOWN';
}
