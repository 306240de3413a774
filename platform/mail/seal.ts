import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deriveKey, secretsOf } from '../session/secrets.ts';
import type { Letter } from './message.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const letter = z.object({ to: z.string(), subject: z.string().nullable(), text: z.string(), html: z.string().nullable() });

/**
 * The letter as it may lie in the database: one-time passwords and people's addresses are in it, so a copy of the database must not
 * show it. Bound to the message's fingerprint; opened with any of our secrets, so that it survives a new one.
 */
export function sealLetter(sessionSecret: string, fingerprint: string, content: Letter): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, sealingKey(secretsOf(sessionSecret)[0]), nonce).setAAD(Buffer.from(fingerprint));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The letter in a seal; null when none of our secrets made it. */
export function openLetter(sessionSecret: string, fingerprint: string, sealed: string): Letter | null {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const secret of secretsOf(sessionSecret)) {
    try {
      const decipher = createDecipheriv(ALGORITHM, sealingKey(secret), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(fingerprint)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return letter.parse(JSON.parse(Buffer.concat([opened, decipher.final()]).toString()));
    } catch {
      // Another of our secrets may have made it.
    }
  }
  return null;
}

/** One message to one person about one thing: the same in every process, and telling nobody who that person is. */
export function fingerprintOf(sessionSecret: string, about: { channel: string; to: string; key: string }): string {
  const key = deriveKey(secretsOf(sessionSecret)[0], 'message-fingerprint');
  return createHmac('sha256', key).update(JSON.stringify([about.channel, about.to, about.key])).digest('hex');
}

function sealingKey(secret: string): Buffer {
  return deriveKey(secret, 'message');
}
