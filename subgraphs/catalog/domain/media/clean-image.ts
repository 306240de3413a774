import { MAXIMUM_PIXELS, type ImageKind } from './image-kinds.ts';
import { MediaRefusal } from './media-refusal.ts';
import { kindOf, outlineOf } from './outline-of.ts';
import { cleaning, loadSharp, PATIENCE } from './sharp-library.ts';

/** A picture as it is kept: WebP, upright, in sRGB, without metadata. Pixels. */
export type CleanImage = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/** Pixels of the longer side: more than any page shows, and within what WebP can hold. */
const LONGEST_SIDE = 4096;
const QUALITY = 90;
const FORMATS: Readonly<Record<ImageKind, string>> = { JPEG: 'jpeg', PNG: 'png', WEBP: 'webp', AVIF: 'heif' };

/**
 * Makes of a file that somebody sent a picture that is ours: nothing of the file but its pixels is kept. Throws a MediaRefusal: for what
 * is no JPEG, PNG, WebP or AVIF by its content or holds more than one still picture (UNSUPPORTED_MEDIA), and for more pixels than we decode, which its head
 * tells before anything is decoded (TOO_LARGE).
 */
export async function cleanImage(bytes: Buffer): Promise<CleanImage> {
  await checkImage(bytes);
  return cleaning.execute(async () => {
    try {
      const sharp = await loadSharp();
      const { data, info } = await sharp(bytes, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error', pages: 1 })
        .timeout({ seconds: PATIENCE })
        .autoOrient()
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .webp({ quality: QUALITY, smartSubsample: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: data, width: info.width, height: info.height };
    } catch (error) {
      throw unreadable(error);
    }
  });
}

async function checkImage(bytes: Buffer): Promise<void> {
  const kind = kindOf(bytes);
  if (kind === null) throw new MediaRefusal('UNSUPPORTED_MEDIA', 'This is no JPEG, PNG, WebP or AVIF picture.');
  const outline = outlineOf(kind, bytes);
  if (outline === null) throw new MediaRefusal('UNSUPPORTED_MEDIA', `This begins like a ${kind} picture and is none, or a part of one.`);
  if (outline.moves) throw new MediaRefusal('UNSUPPORTED_MEDIA', 'Moving pictures are not taken.');
  if (bytes.subarray(outline.end).some((byte) => byte !== 0)) {
    throw new MediaRefusal('UNSUPPORTED_MEDIA', 'This file holds more than a picture: there is something behind its end. Save it again as a plain picture.');
  }
  const sharp = await loadSharp();
  const { format, compression, width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata().catch((error: unknown) => { throw unreadable(error); });
  if (format !== FORMATS[kind] || (kind === 'AVIF' && compression !== 'av1')) throw new MediaRefusal('UNSUPPORTED_MEDIA', 'This is no JPEG, PNG, WebP or AVIF picture.');
  if (pages > 1) throw new MediaRefusal('UNSUPPORTED_MEDIA', 'This file holds several pictures.');
  if (width * height > MAXIMUM_PIXELS) throw new MediaRefusal('TOO_LARGE', `This picture has ${width} × ${height} pixels; at most 50 megapixels are taken.`);
}

/** What libvips says of a file is not for whoever sent it, but that it could not be read is. */
function unreadable(cause: unknown): MediaRefusal {
  return Object.assign(new MediaRefusal('UNSUPPORTED_MEDIA', 'This picture cannot be read: it is damaged or cut short.'), { cause });
}
