import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { deriveKey, secretsOf } from '#session';

const DIGITS = 6;
const FORM = /^\d{6}$/;

/** Six digits, each code as likely as any other (about 20 bits). */
export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/** Whether a text could be a code at all. One that could not is no try. */
export function isCodeForm(text: string): boolean {
  return FORM.test(text);
}

/**
 * What the database keeps of a code: an HMAC under a key that is not in it. A plain hash would be as good as the code, since there are
 * only a million of them. Bound to the request's id: a code is worth nothing for another one.
 */
export function hashCode(sessionSecret: string, id: string, code: string): string {
  return hashWith(secretsOf(sessionSecret)[0], id, code).toString('hex');
}

/** Whether a code is the one that was made for a request; one of our earlier secrets may have hashed it. */
export function isRightCode(sessionSecret: string, request: { id: string; codeHash: string | null }, code: string): boolean {
  // Without a hash none fits, after the same work.
  const expected = Buffer.from(request.codeHash ?? '0'.repeat(64), 'hex');
  return secretsOf(sessionSecret).some((secret) => timingSafeEqual(expected, hashWith(secret, request.id, code)));
}

function hashWith(secret: string, id: string, code: string): Buffer {
  return createHmac('sha256', deriveKey(secret, 'one-time-password')).update(`${id}.${code}`).digest();
}
