import type { Resolvers } from '../../schema/generated/catalog.ts';
import { categoryCreate } from './mutations/categoryCreate.ts';
import { mediaUploadCreate } from './mutations/mediaUploadCreate.ts';
import { productCreate } from './mutations/productCreate.ts';
import { productImageAttach } from './mutations/productImageAttach.ts';
import { productImageRemove } from './mutations/productImageRemove.ts';
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
  Mutation: { categoryCreate, mediaUploadCreate, productCreate, productImageAttach, productImageRemove, productsSetActive, productUpdate, variantUpdate },
  Category: CategoryType,
  Image: ImageType,
  Product: ProductType,
  ProductVariant: ProductVariantType,
};
