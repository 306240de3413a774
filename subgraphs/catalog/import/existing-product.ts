import { rows, sql, type Unit } from '#database';
import { groupedBy } from '#graph';
import type { Paise } from '#money';
import type { ProductOption } from '../entities/product.ts';
import type { SelectedOption } from '../entities/product-variant.ts';

/** A product as it is in the catalogue, and what the last import said of it. */
export type ExistingProduct = ProductRow & { readonly variants: readonly ExistingVariant[]; readonly images: readonly ExistingImage[] };

type ProductRow = {
  id: string;
  slug: string;
  title: string;
  description: string;
  categoryId: string | null;
  tags: string[];
  options: ProductOption[];
  isActive: boolean;
  /** The addresses of the images of the last import; null when it was never imported. */
  importedImages: string[] | null;
};

export type ExistingVariant = {
  id: string;
  productId: string;
  sku: string;
  title: string;
  selectedOptions: SelectedOption[];
  price: Paise;
  compareAtPrice: Paise | null;
  weightGrams: number | null;
  hsnCode: string | null;
  position: number;
  /** The quantity of the last import; null when none gave one. */
  importedQuantity: number | null;
};

export type ExistingImage = { id: string; productId: string; url: string; alt: string | null; position: number };

/** Which of the products with these slugs were last imported with another fingerprint, or never. Locks nothing. */
export async function findChanged<P extends { readonly slug: string; readonly fingerprint: string }>(unit: Unit, products: readonly P[]): Promise<P[]> {
  const found = await rows(unit.sql, sql<{ slug: string; fingerprint: string }>`
    select p.slug, i.fingerprint from catalog.product p join catalog.import_product i on i.product_id = p.id
    where p.slug = any(${products.map((product) => product.slug)}::text[])`);
  const known = new Map(found.map((row) => [row.slug, row.fingerprint]));
  return products.filter((product) => known.get(product.slug) !== product.fingerprint);
}

/** The products with these slugs, by slug: three statements. Locks the products, then their variants, in id order. */
export async function lockExisting(unit: Unit, slugs: readonly string[]): Promise<Map<string, ExistingProduct>> {
  const products = await rows(unit.sql, sql<ProductRow>`
    select p.id, p.slug, p.title, p.description, p.category_id as "categoryId", p.tags, p.options, p.is_active as "isActive",
      (select i.image_urls from catalog.import_product i where i.product_id = p.id) as "importedImages"
    from catalog.product p where p.slug = any(${slugs}::text[]) order by p.id for update`);
  if (products.length === 0) return new Map();
  const ids = products.map((product) => product.id);
  const variants = await rows(unit.sql, sql<ExistingVariant>`
    select v.id, v.product_id as "productId", v.sku, v.title, v.selected_options as "selectedOptions", v.price, v.compare_at_price as "compareAtPrice",
      v.weight_grams as "weightGrams", v.hsn_code as "hsnCode", v.position,
      (select i.quantity from catalog.import_variant i where i.variant_id = v.id) as "importedQuantity"
    from catalog.product_variant v where v.product_id = any(${ids}::uuid[]) order by v.id for update`);
  const images = await rows(unit.sql, sql<ExistingImage>`
    select i.id, i.product_id as "productId", i.url, i.alt, i.position from catalog.product_image i
    where i.product_id = any(${ids}::uuid[]) order by i.product_id, i.position, i.id`);
  const variantsOf = groupedBy(variants, (variant) => variant.productId);
  const imagesOf = groupedBy(images, (image) => image.productId);
  return new Map(products.map((product) => [product.slug, {
    ...product,
    variants: (variantsOf.get(product.id) ?? []).toSorted((a, b) => a.position - b.position),
    images: imagesOf.get(product.id) ?? [],
  }]));
}
