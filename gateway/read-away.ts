import type { IncomingMessage } from 'node:http';

/** Milliseconds for what is still on its way: enough for a large picture, too short to hold a connection with. */
const LONGEST = 2000;

/**
 * Reads what is left of a request that is refused, and forgets it. A connection that is closed over bytes nobody has read is reset, and then the client sees
 * a broken line instead of the refusal.
 */
export async function readAway(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((resolve) => {
    const late = setTimeout(done, LONGEST);
    for (const event of ['end', 'error', 'close']) request.once(event, done);
    request.resume();

    function done(): void {
      clearTimeout(late);
      resolve();
    }
  });
}
