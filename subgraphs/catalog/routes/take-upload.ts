import { Readable } from 'node:stream';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { auditRefusal } from '#audit';
import { createContext, type Context, type Platform } from '#context';
import { newId } from '#database';
import { isId } from '#graph';
import { UnavailableError } from '#outbound';
import { MAXIMUM_BYTES } from '../domain/media/image-kinds.ts';
import { MediaRefusal } from '../domain/media/media-refusal.ts';
import { isOurTicket } from '../domain/media/upload-url.ts';
import { findUploadStatus, refuseUpload, storeUpload } from '../domain/store-upload.ts';
import { httpRefusal } from './http-refusal.ts';
import { readAtMost } from './read-at-most.ts';

/** Each holds up to 10 MB until its picture is cleaned. */
const receiving = bulkhead(6, 30);
const STATUS: Readonly<Record<MediaRefusal['code'], number>> = { UNSUPPORTED_MEDIA: 415, TOO_LARGE: 413 };

/**
 * Takes the bytes of one upload. The signed address is all that is needed: 403 for one that we did not give out, 410 when its time is over, 409 when bytes
 * came before, 413 and 415 for what is not taken. Keeps F27.
 */
export async function takeUpload(platform: Platform, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = createContext(platform, {
    id: newId(), address: request.ip, userAgent: request.headers['user-agent']?.slice(0, 400) ?? null, refreshToken: null, signal: null,
  }, null);
  const ticket = ticketOf(request);
  if (ticket === null || !isOurTicket(platform.config, ticket, ticket.signature)) return foreign(context, reply, ticket?.uploadId);
  if (ticket.expiresAt <= platform.clock.now()) return httpRefusal(reply, 410, { code: 'BAD_REQUEST', message: 'This address has expired. Ask for a new one.' });
  const status = await findUploadStatus(context, ticket.uploadId);
  if (status === null) return httpRefusal(reply, 404, { code: 'BAD_REQUEST', message: 'There is no such upload.' });
  if (status !== 'WAITING') return usedUp(reply);
  try {
    return await receiving.execute(() => receive(context, ticket.uploadId, { request, reply }));
  } catch (error) {
    if (error instanceof MediaRefusal) return httpRefusal(reply, STATUS[error.code], error);
    if (error instanceof BulkheadRejectedError || error instanceof UnavailableError || error instanceof GraphQLError) {
      return httpRefusal(reply.header('retry-after', 30), 503, { code: 'SERVICE_UNAVAILABLE', message: 'Pictures cannot be taken in at the moment. Try again.' });
    }
    throw error;
  }
}

async function receive(context: Context, uploadId: string, { request, reply }: { request: FastifyRequest; reply: FastifyReply }): Promise<FastifyReply> {
  const bytes = request.body instanceof Readable ? await readAtMost(request.body, MAXIMUM_BYTES) : Buffer.alloc(0);
  if (bytes === null) {
    const refusal = new MediaRefusal('TOO_LARGE', 'A picture has at most 10 MB.');
    await refuseUpload(context, uploadId, refusal);
    return httpRefusal(reply.header('connection', 'close'), STATUS.TOO_LARGE, refusal);
  }
  const image = await storeUpload(context, uploadId, bytes);
  return image === null ? usedUp(reply) : reply.send({ id: uploadId, width: image.width, height: image.height });
}

function ticketOf({ params, query }: FastifyRequest): { uploadId: string; expiresAt: Date; signature: string } | null {
  const { id, expires, signature } = { id: '', expires: '', signature: '', ...asObject(query), ...asObject(params) };
  if (typeof id !== 'string' || typeof expires !== 'string' || typeof signature !== 'string') return null;
  return isId(id) && /^\d{1,15}$/.test(expires) ? { uploadId: id, expiresAt: new Date(Number(expires)), signature } : null;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

async function foreign(context: Context, reply: FastifyReply, uploadId: string | undefined): Promise<FastifyReply> {
  const target = uploadId === undefined ? null : { type: 'MediaUpload', id: uploadId };
  await auditRefusal(context, { action: 'uploadRefused', target, summary: 'Bytes for an address that we did not give out' }, context.request.address ?? '');
  return httpRefusal(reply, 403, { code: 'FORBIDDEN', message: 'This address was not given out by us, or was changed.' });
}

function usedUp(reply: FastifyReply): FastifyReply {
  return httpRefusal(reply, 409, { code: 'BAD_REQUEST', message: 'Something was sent to this address before: it works once.' });
}
