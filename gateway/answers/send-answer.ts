import type { FastifyReply, FastifyRequest } from 'fastify';
import { inEncoding, type Answer } from './answer.ts';

/** A cache on the way may keep it and has to ask each time whether it still holds: a price is never old. */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/**
 * Sends a shared answer, compressed for who takes that: it holds nothing personal, so its length tells nobody anything. To a GET it
 * carries `Cache-Control` and `ETag`, and is 304 for who has it already.
 */
export async function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  const { body, etag, encoding } = await inEncoding(answer, request.headers['accept-encoding']);
  reply.header('vary', appended(reply.getHeader('vary'), 'Accept-Encoding'));
  if (request.method === 'GET' || request.method === 'HEAD') {
    reply.headers({ etag, 'cache-control': ASK_EACH_TIME });
    if (isKnown(etag, request.headers['if-none-match'])) return reply.status(304).send();
  }
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.type('application/json; charset=utf-8').send(body);
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
