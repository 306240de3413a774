import { createHash } from 'node:crypto';
import type { Context } from '#context';
import { firstRow, rows, sql, unitOfWork, type Unit } from '#database';
import { graphError } from '#graph';
import { storageOf } from '#storage';
import type { UploadStatus } from '../entities/media-upload.ts';
import { cleanImage, type CleanImage } from './media/clean-image.ts';
import { originalKey } from './media/media-keys.ts';
import { MediaRefusal } from './media/media-refusal.ts';

/** Where an upload is; null: there is none. */
export async function findUploadStatus(context: Context, uploadId: string): Promise<UploadStatus | null> {
  const found = await firstRow(context.reader, sql<{ status: UploadStatus }>`select status from catalog.media_upload where id = ${uploadId}`);
  return found?.status ?? null;
}

/**
 * Takes the bytes of an upload in: cleans the picture, keeps it by the hash of what it became, and notes that. Of two who send to one upload
 * at once one is taken; the other gets null. Throws a MediaRefusal, after which the upload takes nothing more.
 * The file's row is touched before its bytes are written, so that the job that removes what nothing shows leaves it alone.
 */
export async function storeUpload(context: Context, uploadId: string, bytes: Buffer): Promise<CleanImage | null> {
  const image = await cleanOrNote(context, uploadId, bytes);
  const hash = createHash('sha256').update(image.bytes).digest('hex');
  await unitOfWork(context, (unit) => touchFile(unit, hash, image));
  await storageOf(context).write(originalKey(hash), { bytes: image.bytes, contentType: 'image/webp' });
  const taken = await unitOfWork(context, (unit) => leaveWaiting(unit, uploadId, { status: 'STORED', hash, refusal: null }));
  return taken ? image : null;
}

/** Notes that what came cannot be taken. */
export async function refuseUpload(context: Context, uploadId: string, { code }: MediaRefusal): Promise<void> {
  await unitOfWork(context, (unit) => leaveWaiting(unit, uploadId, { status: 'REFUSED', hash: null, refusal: code }));
}

async function cleanOrNote(context: Context, uploadId: string, bytes: Buffer): Promise<CleanImage> {
  try {
    return await cleanImage(bytes);
  } catch (error) {
    if (error instanceof MediaRefusal) await refuseUpload(context, uploadId, error);
    throw error;
  }
}

async function touchFile(unit: Unit, hash: string, { bytes, width, height }: CleanImage): Promise<void> {
  const touched = await rows(unit.sql, sql`
    insert into catalog.media_file as f (hash, bytes, width, height, created_at, updated_at)
    values (${hash}, ${bytes.length}, ${width}, ${height}, ${unit.now}, ${unit.now})
    on conflict (hash) do update set updated_at = excluded.updated_at where not f.going
    returning f.hash`);
  if (touched.length === 0) throw graphError('SERVICE_UNAVAILABLE', 'This picture is just being removed. Send it again in a minute.');
}

async function leaveWaiting(unit: Unit, uploadId: string, to: { status: UploadStatus; hash: string | null; refusal: MediaRefusal['code'] | null }): Promise<boolean> {
  const left = await rows(unit.sql, sql`
    update catalog.media_upload set status = ${to.status}, hash = ${to.hash}, refusal = ${to.refusal}, updated_at = ${unit.now}
    where id = ${uploadId} and status = 'WAITING' returning id`);
  return left.length > 0;
}
