import type { OutgoingHttpHeader } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inEncoding, type Answer } from './answer.ts';

type Headers = ReturnType<FastifyReply['getHeaders']>;

/** A cache on the way may keep it and has to ask each time whether it still holds: a price is never old. */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/**
 * Sends a shared answer, compressed for who takes that: it holds nothing personal, so its length tells nobody anything. To a GET it
 * carries `Cache-Control` and `ETag`, and is 304 for who has it already.
 */
export async function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  const { body, etag, encoding } = await inEncoding(answer, request.headers['accept-encoding']);
  const headers = reply.getHeaders();
  headers['vary'] = appended(headers['vary'], 'Accept-Encoding');
  if (request.method === 'GET' || request.method === 'HEAD') {
    headers['etag'] = etag;
    headers['cache-control'] = ASK_EACH_TIME;
    if (isKnown(etag, request.headers['if-none-match'])) return sendReady(reply, { status: 304, headers, body: null });
  }
  if (encoding !== null) headers['content-encoding'] = encoding;
  headers['content-type'] = 'application/json; charset=utf-8';
  headers['content-length'] = body.length;
  return sendReady(reply, { status: 200, headers, body });
}

/** There is nothing left to be done to the answer, so nothing of the server looks at it again: that would cost more than all before. */
function sendReady(reply: FastifyReply, { status, headers, body }: { status: number; headers: Headers; body: Buffer | null }): FastifyReply {
  const list: OutgoingHttpHeader[] = [];
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) list.push(name, value);
  reply.hijack();
  reply.raw.writeHead(status, list).end(body);
  return reply;
}

/** RFC 9110, 13.1.2: the comparison is weak, and `*` is any. */
function isKnown(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  return header.split(',').map((each) => each.trim().replace(/^W\//, '')).some((each) => each === '*' || each === etag);
}

/** Other parts of the server name headers there too. */
function appended(present: number | string | string[] | undefined, name: string): string {
  return present === undefined ? name : `${[present].flat().join(', ')}, ${name}`;
}
