import type { ImageKind } from './image-kinds.ts';
import { outlineOfAvif } from './outlines/avif.ts';
import { outlineOfJpeg } from './outlines/jpeg.ts';
import { outlineOfPng } from './outlines/png.ts';
import { outlineOfWebp } from './outlines/webp.ts';

/** What can be said of a file without decoding it: where the picture ends, and whether it moves. */
export type Outline = { readonly end: number; readonly moves: boolean };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What kind of picture a file begins like; null: none that we take. */
export function kindOf(bytes: Buffer): ImageKind | null {
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return 'JPEG';
  if (bytes.subarray(0, 8).equals(PNG)) return 'PNG';
  const begins = bytes.subarray(0, 12).toString('latin1');
  if (begins.startsWith('RIFF') && begins.endsWith('WEBP')) return 'WEBP';
  return begins.slice(4, 8) === 'ftyp' ? 'AVIF' : null;
}

/** The outline of a file of a kind; null when it is not put together like one. Its parts are walked, nothing is decoded. */
export function outlineOf(kind: ImageKind, bytes: Buffer): Outline | null {
  switch (kind) {
    case 'JPEG': return outlineOfJpeg(bytes);
    case 'PNG': return outlineOfPng(bytes);
    case 'WEBP': return outlineOfWebp(bytes);
    case 'AVIF': return outlineOfAvif(bytes);
  }
}
