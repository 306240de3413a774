import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { deriveKey, secretsOf } from './secrets.ts';

/** A pair of Ed25519 keys; `id` is the `kid` of its tokens. */
export type SigningKey = { readonly id: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** What stands before the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key pairs that follow from SESSION_SECRET, the newest first: the same in every process without any exchange.
 * A new secret is put in front of the old one, which is taken away when its tokens have ended.
 */
export function signingKeys(sessionSecret: string): [SigningKey, ...SigningKey[]] {
  const [first, ...others] = secretsOf(sessionSecret);
  return [signingKey(first), ...others.map(signingKey)];
}

function signingKey(secret: string): SigningKey {
  const seed = deriveKey(secret, 'access-token');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const id = createHash('sha256').update(publicKey.export({ format: 'der', type: 'spki' })).digest('base64url').slice(0, 16);
  return { id, privateKey, publicKey };
}
