import type { Readable } from 'node:stream';

/** How many times the limit is read and thrown away, so that whoever sends a bit too much gets an answer instead of a broken connection. */
const DRAINED = 4;

/**
 * The bytes of a stream; null when there are more than `limit`, of which no more than that are ever held. What comes beyond four times the limit is
 * not read any more: the connection has to be closed then.
 */
export async function readAtMost(stream: Readable, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('The stream does not give bytes');
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > limit * DRAINED) break;
  }
  return size > limit ? null : Buffer.concat(chunks);
}
