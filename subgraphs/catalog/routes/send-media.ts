import { BulkheadRejectedError } from 'cockatiel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#context';
import { UnavailableError } from '#outbound';
import { CONTENT_TYPES, findRendition } from '../domain/media/find-rendition.ts';
import { FORMATS, HASH, type Rendition } from '../domain/media/media-keys.ts';
import { WIDTHS } from '../domain/media/widths.ts';
import { httpRefusal } from './http-refusal.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** Gives out a picture at one of the widths. What an address names never changes, so it may be kept for ever by whoever has it. */
export async function sendMedia(platform: Platform, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const rendition = renditionOf(request.params);
  if (rendition === null) return notFound(reply);
  const etag = `"${rendition.hash}-${rendition.width}-${rendition.format}"`;
  try {
    const bytes = await findRendition(platform, rendition);
    if (bytes === null) return await notFound(reply);
    // Pages of other origins show our pictures; a browser that is led to one does nothing with it but show it.
    reply.headers({ 'cache-control': YEAR, etag, 'cross-origin-resource-policy': 'cross-origin', 'content-security-policy': "default-src 'none'; sandbox" });
    if (isKnown(request.headers['if-none-match'], etag)) return await reply.status(304).send();
    return await reply.type(CONTENT_TYPES[rendition.format]).send(bytes);
  } catch (error) {
    if (!(error instanceof BulkheadRejectedError || error instanceof UnavailableError)) throw error;
    return httpRefusal(reply.header('retry-after', 2), 503, { code: 'SERVICE_UNAVAILABLE', message: 'Pictures are slow at the moment. Try again.' });
  }
}

function renditionOf(params: unknown): Rendition | null {
  const { hash, file } = typeof params === 'object' && params !== null ? { hash: '', file: '', ...params } : { hash: '', file: '' };
  const [, digits, extension] = /^(\d{2,4})\.([a-z]{3,4})$/.exec(file) ?? [];
  const width = WIDTHS.find((allowed) => String(allowed) === digits);
  const format = FORMATS.find((known) => known === extension);
  return HASH.test(hash) && width !== undefined && format !== undefined ? { hash, width, format } : null;
}

function notFound(reply: FastifyReply): FastifyReply {
  return httpRefusal(reply, 404, { code: 'BAD_REQUEST', message: 'There is no such picture.' });
}

function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((each) => [etag, `W/${etag}`, '*'].includes(each.trim()));
}
