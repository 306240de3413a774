import type { ImageResolvers } from '../../../schema/generated/catalog.ts';
import { widthFor } from '../domain/media/widths.ts';

export const ImageType: ImageResolvers = {
  /** A picture of our own has an address for each width; another host's cannot be resized here. */
  url: (image, { width }, { config }) => (image.url.startsWith('/media/') ? `${config.publicUrl}${image.url}/${widthFor(width ?? null)}.webp` : image.url),
};
