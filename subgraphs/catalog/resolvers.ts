import type { Resolvers } from '../../schema/generated/catalog.ts';
import { categoryCreate } from './mutations/categoryCreate.ts';
import { productCreate } from './mutations/productCreate.ts';
import { productsSetActive } from './mutations/productsSetActive.ts';
import { productUpdate } from './mutations/productUpdate.ts';
import { variantUpdate } from './mutations/variantUpdate.ts';
import { adminProduct } from './queries/adminProduct.ts';
import { adminProducts } from './queries/adminProducts.ts';
import { categories } from './queries/categories.ts';
import { product } from './queries/product.ts';
import { products } from './queries/products.ts';
import { CategoryType } from './types/Category.ts';
import { ImageType } from './types/Image.ts';
import { ProductType } from './types/Product.ts';
import { ProductVariantType } from './types/ProductVariant.ts';

export const resolvers: Resolvers = {
  Query: { adminProduct, adminProducts, categories, product, products },
  Mutation: { categoryCreate, productCreate, productsSetActive, productUpdate, variantUpdate },
  Category: CategoryType,
  Image: ImageType,
  Product: ProductType,
  ProductVariant: ProductVariantType,
};
