import { input } from '#graph';
import { z } from 'zod';
import { normaliseCode } from './normalise-code.ts';

function code() {
  return z.string().transform((typed, check) => {
    const normalised = normaliseCode(typed);
    if (normalised === null) check.addIssue({ code: 'custom', message: 'A promo code has 1 to 40 letters from A to Z, digits, hyphens and underscores.' });
    return normalised ?? z.NEVER;
  });
}

function limit() {
  return z.number().int().min(1, 'A limit is at least 1. Leave it out for none.');
}

function ids(maximum: number, noun: string) {
  return z.array(input.id()).max(maximum, `A promo code names at most ${maximum} ${noun}.`);
}

const VALUES = {
  PERCENTAGE: { least: 1, most: 10_000, message: 'A percentage is 1 to 10000 basis points: 1000 is 10 %.' },
  FIXED_AMOUNT: { least: 1, most: Infinity, message: 'An amount is at least 1 paisa.' },
  FREE_SHIPPING: { least: 0, most: 0, message: 'Free shipping has the value 0.' },
} as const;

/** What promoCodeCreate takes. */
export const newPromoCode = z.object({
  code: code(),
  kind: z.enum(['PERCENTAGE', 'FIXED_AMOUNT', 'FREE_SHIPPING']),
  value: z.number().int(),
  minimumSubtotal: input.optional(input.amount()),
  startsAt: input.optional(z.date()),
  endsAt: input.optional(z.date()),
  usageLimit: input.optional(limit()),
  usageLimitPerCustomer: input.optional(limit()),
  categoryIds: input.optional(ids(100, 'categories')),
  productIds: input.optional(ids(250, 'products')),
}).superRefine(({ kind, value }, check) => {
  const { least, most, message } = VALUES[kind];
  if (value < least || value > most) check.addIssue({ code: 'custom', path: ['value'], message });
});

export type NewPromoCode = z.output<typeof newPromoCode>;

/** What promoCodeUpdate takes. `endsAt` and `usageLimit`: undefined stays; null: none. */
export const promoCodeChange = z.object({
  id: input.id(),
  isActive: input.optional(z.boolean()),
  endsAt: z.date().nullish(),
  usageLimit: limit().nullish(),
});

export type PromoCodeChange = z.output<typeof promoCodeChange>;
