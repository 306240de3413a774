import type { Paise } from '../money/index.ts';

/** An amount as the graph's `Money`. */
export function money(amount: Paise): { amount: Paise; currency: 'INR' } {
  return { amount, currency: 'INR' };
}

/** The same for an amount that may be absent. */
export function moneyOrNull(amount: Paise | null): { amount: Paise; currency: 'INR' } | null {
  return amount === null ? null : money(amount);
}
