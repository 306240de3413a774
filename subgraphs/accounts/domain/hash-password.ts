import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { limitConcurrency } from './limit-concurrency.ts';

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
type StoredHash = { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer };

/** OWASP's first choice for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** More UTF-16 units than any password has. */
const TOO_LONG = 512;
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const derive = promisify(argon2);
/** Each takes 19 MiB and 50 ms of a thread of Node.js's pool; of its four, one stays free for the rest of the process. Who is last in the queue waits some five seconds. */
const limited = limitConcurrency(3, 150);

/** The password as a PHC string for the database. Slow on purpose: never inside a unit of work. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await argon2id(password, salt, COST, HASH_BYTES);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether the password is the one that was hashed. Takes as long when there is no hash, so that nobody learns who has an account; what is
 * longer than any password is refused without the work.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  if (password.length > TOO_LONG) return false;
  const expected = stored === null ? null : parse(stored);
  if (expected === null) {
    await argon2id(password, randomBytes(SALT_BYTES), COST, HASH_BYTES);
    return false;
  }
  const hash = await argon2id(password, expected.salt, expected.cost, expected.hash.length);
  return timingSafeEqual(hash, expected.hash);
}

/** True when it was hashed at a lower cost than passwords are now. */
export function isOutdated(stored: string): boolean {
  const cost = parse(stored)?.cost;
  return cost === undefined || cost.memory < COST.memory || cost.passes < COST.passes || cost.parallelism < COST.parallelism;
}

/** Keyboards differ in how they compose a letter; NFKC makes the same password of it. */
function argon2id(password: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  return limited(() => derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength, ...cost }));
}

function parse(stored: string): StoredHash | null {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return null;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
