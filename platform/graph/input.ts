import { z } from 'zod';
import { toStateCode } from '../geo/indian-states.ts';
import { toPaise } from '../money/index.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// C0 and C1 controls but tab and line breaks, halves of characters, and the marks that reverse or hide text. The joiners U+200C and
// U+200D stay: Malayalam, Kannada and Hindi are written with them.
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]/u;

/** True for a text with characters that nobody can see or that are none. */
export function isUnreadable(value: string): boolean {
  return FORBIDDEN_CHARACTERS.test(value);
}

/** An id that could exist. A malformed one is answered as NOT_FOUND would be, so it becomes an id that nothing has. */
export function id(): z.ZodType<string> {
  return z.string().transform((value) => (isId(value) ? value.toLowerCase() : NO_ID));
}

export const NO_ID = '00000000-0000-0000-0000-000000000000';

/** True when the text has the form of an id, so that it may be compared with a `uuid` column. */
export function isId(value: string): boolean {
  return UUID.test(value);
}

/** One line of text, trimmed, from one to `maximum` characters. */
export function line(maximum: number): z.ZodType<string> {
  return text(maximum).refine((value) => !/[\r\n\t]/.test(value), 'This must be a single line.');
}

/** Text of several lines, trimmed, from one to `maximum` characters, without control characters. */
export function text(maximum: number): z.ZodType<string> {
  return z.string().trim()
    .min(1, 'This is empty.')
    .max(maximum, `This is longer than ${maximum} characters.`)
    .refine((value) => !isUnreadable(value), 'This holds characters that cannot be shown.');
}

/** A whole amount of paise, not negative. */
export function amount() {
  return z.number().int('Give whole paise.').min(0, 'An amount cannot be negative.').max(1_000_000_000_00, 'This amount is too large.').transform(toPaise);
}

/** Leaves out what is null, so that "not given" and "null" read alike. */
export function optional<T extends z.ZodType>(inner: T) {
  return inner.nullish().transform((value): z.output<T> | null => value ?? null);
}

/** An address in lower case. Only its form is checked; a message shows whether it exists. */
export function email(): z.ZodType<string> {
  return z.string().trim().toLowerCase().max(254, 'An e-mail address has at most 254 characters.').pipe(z.email('This is not an e-mail address.'));
}

/** Six digits, the first not 0. */
export function pincode(): z.ZodType<string> {
  return z.string().trim().regex(/^[1-9][0-9]{5}$/, 'A pincode has six digits and does not begin with 0.');
}

/** An Indian state by code or name, as its ISO 3166-2:IN code. */
export function state() {
  return z.string().trim().max(60, 'This is not a state of India.').transform((value, check) => {
    const code = toStateCode(value);
    if (code === null) check.addIssue({ code: 'custom', message: 'This is not a state or union territory of India.' });
    return code ?? z.NEVER;
  });
}
