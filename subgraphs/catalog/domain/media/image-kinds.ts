/** The kinds of pictures that are taken in. Not SVG, which can hold scripts, nor GIF. */
export type ImageKind = 'JPEG' | 'PNG' | 'WEBP' | 'AVIF';

/** The kinds by the type that a client gives, which is a promise; the content decides. */
export const KINDS_BY_MIME_TYPE: ReadonlyMap<string, ImageKind> = new Map([
  ['image/jpeg', 'JPEG'], ['image/png', 'PNG'], ['image/webp', 'WEBP'], ['image/avif', 'AVIF'],
]);

/** Bytes of an upload, 10 MB. */
export const MAXIMUM_BYTES = 10 * 1024 * 1024;
/** Pixels of a picture: what it takes in memory when it is decoded, however few bytes it has. */
export const MAXIMUM_PIXELS = 50_000_000;
