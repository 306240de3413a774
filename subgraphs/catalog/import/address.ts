import { createHash } from 'node:crypto';
import { slugOf } from '../domain/slug.ts';

const LOST = /[^\u0000-\u007f]/u;

/**
 * The part of an address that a text makes, always the same for the same text and, unlike a slug, never empty: what ASCII
 * cannot hold and what is too long gives way to a few digits of a hash, so that two different texts stay two addresses.
 */
export function addressOf(text: string, maximum: number): string {
  const whole = slugOf(text, text.length * 4);
  const isWhole = whole !== '' && whole.length <= maximum && !LOST.test(withoutMarks(text));
  return isWhole ? whole : hashedAddressOf(text, maximum);
}

/** The same with the hash in any case. */
export function hashedAddressOf(text: string, maximum: number): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return [slugOf(text, maximum - hash.length - 1), hash].filter((part) => part !== '').join('-');
}

/** Only letters and digits count as lost: a dash or a quote of another script does not make an address ambiguous. */
function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
