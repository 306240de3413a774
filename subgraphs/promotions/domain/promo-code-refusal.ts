import type { PromoCodeTerms } from '../rows.ts';

/** Why a code may not be used, as `userErrors` and the cart's issues say it. */
export type PromoCodeRefusal = {
  readonly code: 'PROMO_CODE_INVALID' | 'PROMO_CODE_EXPIRED' | 'PROMO_CODE_LIMIT_REACHED';
  readonly message: string;
};

const OTHERWISE = 'Use another one, or order without it.';

/**
 * Why nobody may use a code at `now`: switched off, not begun, over, or used up; null when they may. It begins at `startsAt`
 * and is over at `endsAt`. How often one customer may is `customerLimit`'s. Pure. Keeps F11.
 */
export function refusalOf(terms: PromoCodeTerms, now: Date): PromoCodeRefusal | null {
  const { code, isActive, startsAt, endsAt, usageLimit, timesUsed } = terms;
  if (!isActive) return invalid(code);
  if (startsAt !== null && now < startsAt) {
    return { code: 'PROMO_CODE_INVALID', message: `The promo code ${code} is not valid yet. Come back when the offer has begun, or order without it.` };
  }
  if (endsAt !== null && now >= endsAt) return { code: 'PROMO_CODE_EXPIRED', message: `The promo code ${code} is no longer valid. ${OTHERWISE}` };
  if (usageLimit !== null && timesUsed >= usageLimit) {
    return { code: 'PROMO_CODE_LIMIT_REACHED', message: `The promo code ${code} has been used up. ${OTHERWISE}` };
  }
  return null;
}

/** A code that there is not, or that is switched off; null: what was typed cannot be a code. */
export function invalid(code: string | null): PromoCodeRefusal {
  const subject = code === null ? 'This' : code;
  return { code: 'PROMO_CODE_INVALID', message: `${subject} is not a valid promo code. Check the spelling, or order without it.` };
}

/** A customer who has used a code as often as one may. */
export function customerLimit(code: string): PromoCodeRefusal {
  return { code: 'PROMO_CODE_LIMIT_REACHED', message: `You have used the promo code ${code} as often as one customer may. ${OTHERWISE}` };
}
