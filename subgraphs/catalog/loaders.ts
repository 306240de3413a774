import { dependsOn, topics } from '#cache';
import { rows, sql } from '#database';
import { byKey, defineListLoader, defineLoader, groupedBy } from '#graph';
import { imageColumns, productColumns, variantColumns, type CategoryRow, type ImageRow, type ProductRow, type VariantRow } from './rows.ts';

/** Products by id, on sale or not: what was ordered stays readable. */
export const productById = defineLoader<ProductRow>(async (ids, context) => {
  dependsOn(context, ...ids.map(topics.product));
  const found = await rows(context.reader, sql<ProductRow>`select ${productColumns} from catalog.product p where p.id = any(${ids})`);
  return byKey(found, (product) => product.id);
});

/** Variants by id. */
export const variantById = defineLoader<VariantRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<VariantRow>`select ${variantColumns} from catalog.product_variant v where v.id = any(${ids})`);
  // Whose product is not known, for want of the variant, may appear with any.
  dependsOn(context, ...found.map((variant) => topics.product(variant.productId)), ...(found.length < ids.length ? [topics.products] : []));
  return byKey(found, (variant) => variant.id);
});

/** The variants of products, in their order. */
export const variantsByProduct = defineListLoader<VariantRow>(async (ids, context) => {
  dependsOn(context, ...ids.map(topics.product));
  const found = await rows(context.reader, sql<VariantRow>`
    select ${variantColumns} from catalog.product_variant v where v.product_id = any(${ids}) order by v.product_id, v.position, v.id`);
  return groupedBy(found, (variant) => variant.productId);
});

/** The images of products, in their order. */
export const imagesByProduct = defineListLoader<ImageRow>(async (ids, context) => {
  dependsOn(context, ...ids.map(topics.product));
  const found = await rows(context.reader, sql<ImageRow>`
    select ${imageColumns} from catalog.product_image i where i.product_id = any(${ids}) order by i.product_id, i.position, i.id`);
  return groupedBy(found, (image) => image.productId);
});

/** All categories in their order, under the one key `all`: the tree is small, and every road through it needs most of it. */
export const allCategories = defineListLoader<CategoryRow>(async (_keys, context) => {
  dependsOn(context, topics.categories);
  const found = await rows(context.reader, sql<CategoryRow>`
    select c.id, c.slug, c.name, c.parent_id as "parentId" from catalog.category c order by c.position, c.name, c.id`);
  return new Map([['all', found]]);
});
