/** Bytes of an answer; a page of a hundred payment intents is far below. */
const ANSWER_LIMIT = 4 * 1024 * 1024;

/**
 * `fetch` as the Stripe SDK calls it, which ends with the signal, follows no redirect, reads no endless answer, and puts a path
 * before every address: the SDK takes a host and a port, but no path.
 */
export function boundedFetch(pathPrefix: string, signal: AbortSignal): typeof fetch {
  return async function fetchBounded(address, init) {
    if (typeof address !== 'string') throw new TypeError('The Stripe SDK gives its addresses as text.');
    const url = new URL(address);
    url.pathname = pathPrefix + url.pathname;
    const signals = [signal, ...(init?.signal == null ? [] : [init.signal])];
    const response = await fetch(url, { ...init, signal: AbortSignal.any(signals), redirect: 'error' });
    const headers = new Headers(response.headers);
    // The body is read and unpacked here already.
    headers.delete('content-encoding');
    headers.delete('content-length');
    return new Response(await readBounded(response), { status: response.status, headers });
  };
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const body: ReadableStream<Uint8Array<ArrayBuffer>> | null = response.body;
  if (body === null || response.status === 204) return null;
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    parts.push(read.value);
    if (size <= ANSWER_LIMIT) continue;
    await reader.cancel();
    throw new Error('The answer is too long.');
  }
  return new Uint8Array(Buffer.concat(parts));
}
