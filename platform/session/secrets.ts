import { hkdfSync } from 'node:crypto';

/** The secrets in a variable: separated by commas or line breaks, the first is the newest. Throws when there is none. */
export function secretsOf(value: string): [string, ...string[]] {
  const [first, ...others] = value.split(/[,\n]/).map((secret) => secret.trim()).filter((secret) => secret !== '');
  if (first === undefined) throw new RangeError('There is no secret');
  return [first, ...others];
}

/** 32 bytes that follow from a secret for one purpose: whoever learns those of one purpose learns nothing of another's. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'aarya', purpose, 32));
}
