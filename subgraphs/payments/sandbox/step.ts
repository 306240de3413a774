import type { Bill, Charge, Refund } from './facts.ts';

/** Something that happened at a provider and that it announces by webhooks. */
export type Step =
  | { readonly kind: 'opened' | 'cancelled'; readonly bill: Bill }
  | { readonly kind: 'authorized' | 'captured' | 'failed'; readonly bill: Bill; readonly charge: Charge }
  | { readonly kind: 'refund created' | 'refund processed' | 'refund failed'; readonly bill: Bill; readonly charge: Charge; readonly refund: Refund }
  | { readonly kind: 'dispute created' | 'dispute won' | 'dispute lost'; readonly bill: Bill; readonly charge: Charge; readonly disputeId: string };
