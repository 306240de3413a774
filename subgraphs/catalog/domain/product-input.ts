import { input, isUnreadable } from '#graph';
import { z } from 'zod';

/** A part of an address: lower-case letters and digits joined by hyphens. */
export function slug(maximum: number) {
  return z.string().trim().max(maximum, `A slug has at most ${maximum} characters.`)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower-case letters and digits, joined by single hyphens.');
}

/** A stock keeping unit. */
export function sku() {
  return input.line(80);
}

/** Free words; doubles are one. */
export function tags() {
  return z.array(input.line(60)).max(50, 'A product has at most 50 tags.').transform((words) => [...new Set(words)]);
}

/** HTML, before it is sanitised. */
export function description() {
  return z.string().max(20_000, 'A description has at most 20,000 characters.').refine((value) => !isUnreadable(value), 'This holds characters that cannot be shown.');
}

const selectedOption = z.object({ name: input.line(60), value: input.line(120) });

const variant = z.object({
  sku: sku(),
  price: input.amount(),
  compareAtPrice: input.optional(input.amount()),
  options: z.array(selectedOption).max(3),
  weightGrams: input.optional(z.number().int().min(0, 'A weight cannot be negative.').max(1_000_000, 'This weight is too large.')),
  hsnCode: input.optional(z.string().trim().regex(/^[0-9]{4}([0-9]{2}){0,2}$/, 'An HSN code has 4, 6 or 8 digits.')),
});

const option = z.object({
  name: input.line(60),
  values: z.array(input.line(120)).min(1, 'An option needs a value.').max(100, 'An option has at most 100 values.'),
});

/** What productCreate takes. */
export const newProduct = z.object({
  title: input.line(200),
  slug: input.optional(slug(200)),
  description: input.optional(description()),
  categoryId: input.optional(input.id()),
  tags: input.optional(tags()),
  options: z.array(option).max(3, 'A product has at most 3 options.'),
  variants: z.array(variant).min(1, 'A product needs a variant.').max(100, 'A product has at most 100 variants.'),
  isActive: input.optional(z.boolean()),
});

export type NewProduct = z.output<typeof newProduct>;
export type NewVariant = NewProduct['variants'][number];
