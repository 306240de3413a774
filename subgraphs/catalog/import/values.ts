import { input } from '#graph';
import { z } from 'zod';
import { description, sku, tags } from '../domain/product-input.ts';
import { quoted } from './report.ts';

/** What the cells of a product export may hold. Made once: to make a schema costs far more than to use it. */

const UNSHOWABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

export const productTitle = input.line(200);
export const productType = input.line(120);
export const productTags = tags();
export const productDescription = description().refine((html) => !UNSHOWABLE.test(html), 'This holds characters that cannot be shown.');
export const optionName = input.line(60);
export const optionValue = input.line(120);
export const variantSku = sku();
export const imageAlt = input.text(500);

/** Rupees with at most two decimals, as paise: `1299.5` → 129950. */
export const price = z.string()
  .regex(/^\d{1,10}(\.\d{1,2})?$/, { error: ({ input: text }) => `${quoted(String(text))} is not a price. Give rupees with at most two decimals and nothing else, such as 1299.50.` })
  .transform((text) => {
    const [rupees = '', paise = ''] = text.split('.');
    return Number(`${rupees}${paise.padEnd(2, '0')}`);
  })
  .pipe(input.amount());

/** Pieces; below 0 when more were sold than there were. */
export const quantity = z.string()
  .regex(/^-?\d{1,9}$/, { error: ({ input: text }) => `${quoted(String(text))} is not a whole number of pieces.` })
  .transform(Number);

/** Grams, rounded; Shopify writes 0 for an unknown weight. */
export const weight = z.string()
  .regex(/^\d{1,7}(\.\d+)?$/, { error: ({ input: text }) => `${quoted(String(text))} is not a weight in grams.` })
  .transform((text) => Math.round(Number(text)))
  .refine((grams) => grams <= 1_000_000, 'This weight is too large.');

/** Yes or no, in any case. */
export const flag = z.string().toLowerCase()
  .pipe(z.enum(['true', 'false'], { error: ({ input: text }) => `${quoted(String(text))} is neither true nor false.` }))
  .transform((text) => text === 'true');

/** The status in newer exports. */
export const status = z.string().toLowerCase()
  .pipe(z.enum(['active', 'draft', 'archived', 'unlisted'], { error: ({ input: text }) => `${quoted(String(text))} is not a status: active, draft, archived or unlisted.` }));

/** Where an image stands among the others. */
export const position = z.string()
  .regex(/^\d{1,6}$/, { error: ({ input: text }) => `${quoted(String(text))} is not a position: a whole number from 1.` })
  .transform(Number);

/** The address of an image. */
export const imageUrl = z.string()
  .max(2000, 'An address has at most 2000 characters.')
  .transform((text) => (text.startsWith('//') ? `https:${text}` : text))
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), { error: ({ input: text }) => `${quoted(String(text))} is not the address of an image (https://…).` });
