import { WIDTHS } from './widths.ts';

/** How renditions are encoded: WebP for pages, JPEG for mails and catalogues elsewhere. */
export const FORMATS = ['webp', 'jpg'] as const;
export type RenditionFormat = (typeof FORMATS)[number];

/** Which picture, at which width in pixels, encoded how. */
export type Rendition = { readonly hash: string; readonly width: number; readonly format: RenditionFormat };

/** The hash of a picture's bytes as it stands in addresses and keys. */
export const HASH = /^[0-9a-f]{64}$/;

/** Where a picture itself is kept. Folders by the first two digits: no folder holds too many. */
export function originalKey(hash: string): string {
  return `${hash.slice(0, 2)}/${hash}/original.webp`;
}

/** Where a rendition of it is kept. */
export function renditionKey({ hash, width, format }: Rendition): string {
  return `${hash.slice(0, 2)}/${hash}/${width}.${format}`;
}

/** All that may be kept of a picture. */
export function keysOf(hash: string): string[] {
  return [...WIDTHS.flatMap((width) => FORMATS.map((format) => renditionKey({ hash, width, format }))), originalKey(hash)];
}
