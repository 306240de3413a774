import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';

const MINIMUM_LENGTH = 8;
const MAXIMUM_LENGTH = 128;

/** The passwords that are tried first, in lower case: lists of leaked ones, and common words with common endings. */
const commonPasswords = new Set(readFileSync(path.join(import.meta.dirname, 'common-passwords.txt'), 'utf8').trimEnd().split('\n'));

/** A new password: 8 to 128 characters, and none that everybody tries (NIST SP 800-63B, 3.1.1.2). */
export function newPassword(): z.ZodType<string> {
  return z.string()
    .refine((value) => lengthOf(value) >= MINIMUM_LENGTH, `A password has at least ${MINIMUM_LENGTH} characters.`)
    .refine((value) => lengthOf(value) <= MAXIMUM_LENGTH, `A password has at most ${MAXIMUM_LENGTH} characters.`)
    .refine((value) => !isCommon(value), 'This password is too common: it would be guessed at once.');
}

/** A phone number, from E.164 or as it is dialled in India, as E.164. */
export function phone() {
  return z.string().trim().max(40, 'This is not a phone number.').transform((value, check) => {
    const number = parsePhoneNumberFromString(value, { defaultCountry: 'IN', extract: false });
    if (number?.isValid() === true) return number.number;
    check.addIssue({ code: 'custom', message: 'This is not a phone number.' });
    return z.NEVER;
  });
}

/** How a session travels. */
export function transport() {
  return z.enum(['BEARER', 'COOKIE']).nullish().transform((value) => value ?? 'BEARER');
}

/** One character over and over is as common as those on the list. */
function isCommon(password: string): boolean {
  return commonPasswords.has(password.normalize('NFKC').toLowerCase()) || new Set(password).size === 1;
}

/** In characters, not in UTF-16 units. A very long text is not counted through. */
function lengthOf(password: string): number {
  return password.length > 4 * MAXIMUM_LENGTH ? password.length : Array.from(password).length;
}
