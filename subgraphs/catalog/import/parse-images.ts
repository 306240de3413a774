import type { ImportImage } from './import-product.ts';
import type { RowReader } from './row-reader.ts';
import { imageAlt, imageUrl, position } from './values.ts';

const MOST_IMAGES = 250;

/** The images that the rows of a product name, by their positions, those without one last; an address given twice is one image. */
export function parseImages(readers: readonly RowReader[]): ImportImage[] {
  const found = readers.flatMap((reader) => {
    const place = reader.read('Image Position', position);
    const alt = reader.read('Image Alt Text', imageAlt);
    const url = reader.read('Image Src', imageUrl);
    return url === null ? [] : [{ url, alt, place: place ?? Infinity, reader }];
  });
  const sorted = found.toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place));
  const distinct = sorted.filter((image, index) => sorted.findIndex(({ url }) => url === image.url) === index);
  distinct[MOST_IMAGES]?.reader.problem('Image Src', `A product has at most ${MOST_IMAGES} images.`);
  return distinct.map(({ url, alt }) => ({ url, alt }));
}
