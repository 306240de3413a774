import { bulkhead } from 'cockatiel';
import sharp from 'sharp';

// The one place that sets sharp up. Of the loaders of libvips only those of our four kinds are open: whatever slipped past our own look
// at the first bytes would meet no parser of SVG, PDF or TIFF. One thread a picture, so that the bounds below are those of the CPU too.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'] });
sharp.concurrency(1);
sharp.cache(false);

export { sharp };

/** Taking a picture in may need 200 MB of memory: one after the other. */
export const cleaning = bulkhead(1, 30);
/** Renditions are small, but many may be asked for at once. Whoever comes when the queue is full is asked to come again. */
export const rendering = bulkhead(2, 100);

/** Seconds after which libvips gives up on a picture, whatever it holds. */
export const PATIENCE = 20;
