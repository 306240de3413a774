import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config/index.ts';
import { deriveKey, secretsOf } from '../session/secrets.ts';
import type { Head } from './pending-entries.ts';

/** Where the chain ended at an instant, vouched for with a key that the database does not have. */
export type Checkpoint = Head & {
  readonly at: Date;
  /** Names the key, tells nothing of it. */
  readonly keyId: string;
  readonly mac: Buffer;
};

export type CheckpointVerdict = 'genuine' | 'forged' | 'unknown key';

/** Vouches for the end of the chain with the first of the session secrets. */
export function signCheckpoint({ sessionSecret }: Pick<Config, 'sessionSecret'>, head: Head, at: Date): Checkpoint {
  const key = keyOf(secretsOf(sessionSecret)[0]);
  return { sequence: head.sequence, hash: head.hash, at, keyId: key.id, mac: macOf(key.bytes, head, at) };
}

/** Whether we signed it; the key of a secret that has been taken away since is not known any more. */
export function judgeCheckpoint({ sessionSecret }: Pick<Config, 'sessionSecret'>, checkpoint: Checkpoint): CheckpointVerdict {
  const key = secretsOf(sessionSecret).map(keyOf).find((known) => known.id === checkpoint.keyId);
  if (key === undefined) return 'unknown key';
  const expected = macOf(key.bytes, checkpoint, checkpoint.at);
  return checkpoint.mac.length === expected.length && timingSafeEqual(checkpoint.mac, expected) ? 'genuine' : 'forged';
}

function keyOf(secret: string): { bytes: Buffer; id: string } {
  const bytes = deriveKey(secret, 'audit-checkpoint');
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
}

function macOf(key: Buffer, { sequence, hash }: Head, at: Date): Buffer {
  return createHmac('sha256', key).update(`${sequence}\n${hash.toString('hex')}\n${at.toISOString()}`).digest();
}
