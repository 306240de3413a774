import { audit } from '#audit';
import { firstRow, newId, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { UploadStatus } from '../entities/media-upload.ts';
import { ProductImage } from '../entities/product-image.ts';

const MOST_IMAGES = 250;

export type Attachment = { readonly productId: string; readonly uploadId: string; readonly alt: string; readonly position: number | null };
type Upload = { readonly status: UploadStatus; readonly refusal: 'UNSUPPORTED_MEDIA' | 'TOO_LARGE' | null; readonly hash: string | null; readonly width: number; readonly height: number };

/**
 * Shows an uploaded picture at a product, at its place among the others (0 is the first) or last. An upload is attached once.
 * Refuses with NOT_FOUND (product, upload), UNSUPPORTED_MEDIA and TOO_LARGE (what came was refused), INVALID (nothing came yet), ALREADY_EXISTS
 * (attached already), QUANTITY_LIMIT. Locks the upload, then the product.
 */
export async function attachImage(unit: Unit, { productId, uploadId, alt, position }: Attachment): Promise<void> {
  const { hash, width, height } = checkUpload(await lockUpload(unit, uploadId));
  const count = await countImages(unit, productId);
  const place = Math.min(position ?? count, count);
  await makeRoom(unit, productId, place);
  const id = newId();
  unit.em.create(ProductImage, {
    id, productId, url: `/media/${hash}`, mediaHash: hash, alt: alt === '' ? null : alt, width, height, position: place, createdAt: unit.now, updatedAt: unit.now,
  });
  await rows(unit.sql, sql`update catalog.media_upload set status = 'ATTACHED', updated_at = ${unit.now} where id = ${uploadId}`);
  await rows(unit.sql, sql`update catalog.product set version = version + 1, updated_at = ${unit.now} where id = ${productId}`);
  audit(unit, { action: 'productImageAttach', target: { type: 'Product', id: productId }, summary: 'Picture added', after: { imageId: id, picture: hash, alt, position: place } });
}

function lockUpload(unit: Unit, uploadId: string): Promise<Upload | undefined> {
  return firstRow(unit.sql, sql<Upload>`
    select u.status, u.refusal, u.hash, f.width, f.height
    from catalog.media_upload u left join catalog.media_file f on f.hash = u.hash where u.id = ${uploadId} for update of u`);
}

function checkUpload(upload: Upload | undefined): Upload & { readonly hash: string } {
  if (upload === undefined) throw new UserError('NOT_FOUND', ['uploadId'], 'There is no such upload. Uploads are forgotten after a day.');
  if (upload.status === 'ATTACHED') throw new UserError('ALREADY_EXISTS', ['uploadId'], 'This upload is shown at a product already.');
  if (upload.refusal !== null) throw new UserError(upload.refusal, ['uploadId'], 'What was sent to this upload was refused. Begin a new one.');
  if (upload.hash === null) throw new UserError('INVALID', ['uploadId'], 'Nothing has been sent to this upload yet: PUT the picture to its url first.');
  return { ...upload, hash: upload.hash };
}

async function countImages(unit: Unit, productId: string): Promise<number> {
  const product = await firstRow(unit.sql, sql`select id from catalog.product where id = ${productId} for no key update`);
  if (product === undefined) throw new UserError('NOT_FOUND', ['productId'], 'There is no such product.');
  const counted = await firstRow(unit.sql, sql<{ count: number }>`select count(*) from catalog.product_image where product_id = ${productId}`);
  const count = counted?.count ?? 0;
  if (count >= MOST_IMAGES) throw new UserError('QUANTITY_LIMIT', ['productId'], `A product has at most ${MOST_IMAGES} pictures.`);
  return count;
}

/** Numbers the pictures from 0 without gaps, leaving `place` free. */
async function makeRoom(unit: Unit, productId: string, place: number): Promise<void> {
  await rows(unit.sql, sql`
    update catalog.product_image i set position = o.place, updated_at = ${unit.now}
    from (
      select id, (n - 1 + case when n > ${place} then 1 else 0 end)::int as place
      from (select id, row_number() over (order by position, id) as n from catalog.product_image where product_id = ${productId}) numbered
    ) o
    where i.id = o.id and i.position <> o.place`);
}
