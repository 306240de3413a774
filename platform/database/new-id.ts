import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const RANDOM_BYTES = 16;
/** To ask the system for 16 random bytes costs as much as for these. */
const pool = new Uint8Array(256 * RANDOM_BYTES);
let used = pool.length;
let last = { msecs: 0, seq: 0 };

/** A new UUIDv7: unguessable enough to name a thing in public, and in the order of creation for the index, also within a millisecond. */
export function newId(): string {
  const random = nextRandom();
  const msecs = Date.now();
  // RFC 9562, 6.2: a counter that begins at random, with room to count on.
  const isLater = msecs > last.msecs;
  last = isLater ? { msecs, seq: new DataView(random.buffer, random.byteOffset).getUint32(6) & 0x7FFFFFFF } : { msecs: last.msecs, seq: last.seq + 1 };
  return v7({ random, ...last });
}

/** Sixteen bytes that nobody has had. */
function nextRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}
