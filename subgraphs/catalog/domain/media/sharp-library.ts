import { bulkhead } from 'cockatiel';
import type { Sharp, SharpOptions } from 'sharp';

type Library = (bytes: Buffer, options?: SharpOptions) => Sharp;

let loaded: Promise<Library> | null = null;

/** sharp, loaded and set up with the first picture: most processes never see one. */
export function loadSharp(): Promise<Library> {
  loaded ??= setUp();
  return loaded;
}

// The one place that sets sharp up. Of the loaders of libvips only those of our four kinds are open: whatever slipped past our own look
// at the first bytes would meet no parser of SVG, PDF or TIFF. One thread a picture, so that the bounds below are those of the CPU too.
async function setUp(): Promise<Library> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'] });
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Taking a picture in may need 200 MB of memory: one after the other. */
export const cleaning = bulkhead(1, 30);
/** Renditions are small, but many may be asked for at once. Whoever comes when the queue is full is asked to come again. */
export const rendering = bulkhead(2, 100);

/** Seconds after which libvips gives up on a picture, whatever it holds. */
export const PATIENCE = 20;
