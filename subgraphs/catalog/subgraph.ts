import { subgraph } from '#graph';
import { Category } from './entities/category.ts';
import { PriceChange } from './entities/price-change.ts';
import { ProductImage } from './entities/product-image.ts';
import { ProductVariant } from './entities/product-variant.ts';
import { Product } from './entities/product.ts';
import { resolvers } from './resolvers.ts';

export const catalog = subgraph({
  name: 'catalog',
  folder: import.meta.dirname,
  resolvers,
  entities: [Category, Product, ProductVariant, ProductImage, PriceChange],
  jobs: [],
});
