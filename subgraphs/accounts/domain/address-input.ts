import { input } from '#graph';
import { z } from 'zod';
import { phone } from './account-input.ts';

/** An address in India as it is stored: the phone number as E.164, the state as its code. Orders take the same. */
export const addressInput = z.object({
  name: input.line(120),
  phone: phone(),
  line1: input.line(200),
  line2: z.union([z.literal('').transform(() => null), input.optional(input.line(200))]),
  city: input.line(120),
  state: input.state(),
  pincode: input.pincode(),
  country: z.string().trim().toUpperCase().nullish().transform((value) => value ?? 'IN').pipe(z.literal('IN', 'We deliver within India only.')),
});

export type AddressFields = z.output<typeof addressInput>;
