import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, secretsOf } from '#session';

/** Milliseconds for which a link may be used. */
export const LINK_LIFETIME = 7 * 86_400_000;

const USER_BYTES = 16;
const TIME_BYTES = 6;
const MAC_BYTES = 16;
const LENGTH = 2 * (USER_BYTES + TIME_BYTES + MAC_BYTES);
const LETTERS = 'abcdefghijklmnop';

type Proof = { readonly userId: string; readonly email: string; readonly expiresAt: Date };

/**
 * The token of a link by which a user shows that they get mail at their address. It says whose it is and until when, under a key of ours:
 * no table has to remember it, and another address makes it worthless. Letters only, so that no program takes it for a code.
 */
export function verificationToken(sessionSecret: string, proof: Proof): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(proof.expiresAt.getTime(), 0, TIME_BYTES);
  const user = Buffer.from(proof.userId.replaceAll('-', ''), 'hex');
  return letters(Buffer.concat([user, time, macOf(secretsOf(sessionSecret)[0], proof)]));
}

/** Whether a token was made for this user and address, and can still be used. */
export function isVerificationToken(sessionSecret: string, token: string, given: { userId: string; email: string; now: Date }): boolean {
  const bytes = bytesOf(token);
  if (bytes === null) return false;
  const expiresAt = new Date(bytes.readUIntBE(USER_BYTES, TIME_BYTES));
  const proof = { userId: given.userId, email: given.email, expiresAt };
  return expiresAt > given.now && secretsOf(sessionSecret).some((secret) => timingSafeEqual(bytes.subarray(USER_BYTES + TIME_BYTES), macOf(secret, proof)));
}

function macOf(secret: string, { userId, email, expiresAt }: Proof): Buffer {
  const said = JSON.stringify([userId, email, expiresAt.getTime()]);
  return createHmac('sha256', deriveKey(secret, 'email-verification')).update(said).digest().subarray(0, MAC_BYTES);
}

function letters(bytes: Buffer): string {
  return bytes.toString('hex').replace(/./g, (digit) => LETTERS[Number.parseInt(digit, 16)] ?? '');
}

function bytesOf(token: string): Buffer | null {
  if (token.length !== LENGTH || !/^[a-p]+$/.test(token)) return null;
  return Buffer.from(token.replace(/./g, (letter) => LETTERS.indexOf(letter).toString(16)), 'hex');
}
