import { audit } from '#audit';
import { newId, type Unit } from '#database';
import { UserError } from '#graph';
import { MediaUpload } from '../entities/media-upload.ts';
import { KINDS_BY_MIME_TYPE, MAXIMUM_BYTES } from './media/image-kinds.ts';
import { uploadUrl } from './media/upload-url.ts';

/** Milliseconds in which the bytes must come. */
const PATIENCE = 15 * 60_000;

export type NewUpload = { readonly filename: string; readonly mimeType: string; readonly bytes: number };

/** How the bytes are to be sent, as the graph answers it. */
export type UploadTicket = {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
  readonly maxBytes: number;
};

/** Gives out an address to which one picture can be put, once and soon. Refuses with UNSUPPORTED_MEDIA (type), TOO_LARGE, INVALID (bytes). */
export function createUpload(unit: Unit, { filename, mimeType, bytes }: NewUpload): UploadTicket {
  const type = mimeType.trim().toLowerCase();
  if (!KINDS_BY_MIME_TYPE.has(type)) throw new UserError('UNSUPPORTED_MEDIA', ['mimeType'], `Pictures are ${[...KINDS_BY_MIME_TYPE.keys()].join(', ')}.`);
  if (bytes < 1) throw new UserError('INVALID', ['bytes'], 'An empty file is no picture.');
  if (bytes > MAXIMUM_BYTES) throw new UserError('TOO_LARGE', ['bytes'], 'A picture has at most 10 MB.');
  const id = newId();
  const expiresAt = new Date(unit.now.getTime() + PATIENCE);
  unit.em.create(MediaUpload, {
    id, filename, mimeType: type, status: 'WAITING', actorId: unit.context.viewer?.userId ?? null, expiresAt, createdAt: unit.now, updatedAt: unit.now,
  });
  audit(unit, { action: 'mediaUploadCreate', target: { type: 'MediaUpload', id }, summary: 'Address for a picture given out', after: { filename, mimeType: type, bytes } });
  const url = uploadUrl(unit.context.config, { uploadId: id, expiresAt });
  return { id, url, method: 'PUT', headers: [{ name: 'Content-Type', value: type }], expiresAt, maxBytes: MAXIMUM_BYTES };
}
