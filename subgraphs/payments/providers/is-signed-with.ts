import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a signature is the HMAC-SHA256, in hexadecimal, of a text under the secret; compared in constant time. An empty secret signs nothing. */
export function isSignedWith(secret: string, signature: string, signed: string | Buffer): boolean {
  if (secret === '' || !/^[0-9a-f]{64}$/i.test(signature)) return false;
  return timingSafeEqual(createHmac('sha256', secret).update(signed).digest(), Buffer.from(signature, 'hex'));
}
