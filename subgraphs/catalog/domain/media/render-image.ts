import type { Rendition } from './media-keys.ts';
import { MAXIMUM_PIXELS } from './image-kinds.ts';
import { loadSharp, PATIENCE, rendering } from './sharp-library.ts';

const WEBP_QUALITY = 80;
const JPEG_QUALITY = 82;

/** A kept picture at a width, never wider than it is. JPEG knows no transparency: white stands in. Throws BulkheadRejectedError when too many wait. */
export function renderImage(original: Buffer, { width, format }: Pick<Rendition, 'width' | 'format'>): Promise<Buffer> {
  return rendering.execute(async () => {
    const sharp = await loadSharp();
    const resized = sharp(original, { limitInputPixels: MAXIMUM_PIXELS }).timeout({ seconds: PATIENCE }).resize({ width, withoutEnlargement: true });
    const encoded = format === 'webp' ? resized.webp({ quality: WEBP_QUALITY }) : resized.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY, progressive: true });
    return encoded.toBuffer();
  });
}
