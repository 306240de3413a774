import { sql } from '#database';
import type { Paise } from '#money';
import type { ProductOption } from './entities/product.ts';
import type { SelectedOption } from './entities/product-variant.ts';

/** A product as the graph reads it, its first image included. Prices in paise. */
export type ProductRow = {
  id: string;
  slug: string;
  title: string;
  description: string;
  categoryId: string | null;
  tags: string[];
  options: ProductOption[];
  isActive: boolean;
  version: number;
  priceMin: Paise;
  priceMax: Paise;
  compareAtPrice: Paise | null;
  inStock: boolean;
  unitsSold: number;
  ratingSum: number;
  ratingCount: number;
  createdAt: Date;
  updatedAt: Date;
  featuredImage: ImageRow | null;
};

export type ImageRow = { id: string; productId: string; url: string; alt: string | null; width: number | null; height: number | null };

export type VariantRow = {
  id: string;
  productId: string;
  sku: string;
  title: string;
  selectedOptions: SelectedOption[];
  price: Paise;
  compareAtPrice: Paise | null;
  weightGrams: number | null;
  hsnCode: string | null;
  version: number;
};

export type CategoryRow = { id: string; slug: string; name: string; parentId: string | null };

/** The columns of a ProductRow from `catalog.product p`. */
export const productColumns = sql`
  p.id, p.slug, p.title, p.description, p.category_id as "categoryId", p.tags, p.options, p.is_active as "isActive", p.version,
  p.price_min as "priceMin", p.price_max as "priceMax", p.compare_at_price as "compareAtPrice", p.in_stock as "inStock",
  p.units_sold as "unitsSold", p.rating_sum as "ratingSum", p.rating_count as "ratingCount",
  p.created_at as "createdAt", p.updated_at as "updatedAt",
  (select jsonb_build_object('id', i.id, 'productId', i.product_id, 'url', i.url, 'alt', i.alt, 'width', i.width, 'height', i.height)
     from catalog.product_image i where i.product_id = p.id order by i.position, i.id limit 1) as "featuredImage"`;

/** The columns of a VariantRow from `catalog.product_variant v`. */
export const variantColumns = sql`
  v.id, v.product_id as "productId", v.sku, v.title, v.selected_options as "selectedOptions", v.price,
  v.compare_at_price as "compareAtPrice", v.weight_grams as "weightGrams", v.hsn_code as "hsnCode", v.version`;

/** The columns of an ImageRow from `catalog.product_image i`. */
export const imageColumns = sql`i.id, i.product_id as "productId", i.url, i.alt, i.width, i.height`;
