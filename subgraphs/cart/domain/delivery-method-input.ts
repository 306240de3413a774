import { input } from '#graph';
import { z } from 'zod';

const MAXIMUM_PREFIXES = 1000;

function days() {
  return z.number().int().min(0, 'Days cannot be negative.').max(90, 'A delivery takes at most 90 days.');
}

function pincodePrefixes() {
  const prefix = z.string().trim().regex(/^[1-9][0-9]{0,5}$/, 'A pincode prefix has 1 to 6 digits and does not begin with 0.');
  return z.array(prefix).max(MAXIMUM_PREFIXES, `A delivery method has at most ${MAXIMUM_PREFIXES} prefixes.`).transform((all) => [...new Set(all)]);
}

/** What deliveryMethodSave takes. */
export const deliveryMethod = z.object({
  id: input.optional(input.id()),
  name: input.line(80),
  price: input.amount(),
  freeAbove: input.optional(input.amount()),
  minDays: days(),
  maxDays: days(),
  cashOnDelivery: z.boolean(),
  pincodePrefixes: pincodePrefixes(),
  isActive: input.optional(z.boolean()),
}).refine((method) => method.minDays <= method.maxDays, { path: ['maxDays'], message: 'This is below minDays.' });

export type DeliveryMethodInput = z.output<typeof deliveryMethod>;
