import { subgraph } from '#graph';
import { Category } from './entities/category.ts';
import { MediaFile } from './entities/media-file.ts';
import { MediaUpload } from './entities/media-upload.ts';
import { PriceChange } from './entities/price-change.ts';
import { ProductImage } from './entities/product-image.ts';
import { ProductVariant } from './entities/product-variant.ts';
import { Product } from './entities/product.ts';
import { pruneMedia } from './jobs/prune-media.ts';
import { resolvers } from './resolvers.ts';
import { mediaRoutes } from './routes/media-routes.ts';

export const catalog = subgraph({
  name: 'catalog',
  folder: import.meta.dirname,
  resolvers,
  entities: [Category, Product, ProductVariant, ProductImage, PriceChange, MediaFile, MediaUpload],
  jobs: [pruneMedia],
  routes: mediaRoutes,
});
