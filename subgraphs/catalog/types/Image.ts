import type { ImageResolvers } from '../../../schema/generated/catalog.ts';

export const ImageType: ImageResolvers = {
  /** Pictures are kept by address; another host's picture cannot be resized here. */
  url: (image) => image.url,
};
