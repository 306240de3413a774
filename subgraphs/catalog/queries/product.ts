import { dependsOn, topics } from '#cache';
import { firstRow, sql } from '#database';
import { loader } from '#graph';
import type { QueryResolvers } from '../../../schema/generated/catalog.ts';
import { imagesByProduct, productById, variantsByProduct } from '../loaders.ts';
import { imageColumns, productColumns, variantColumns, type ImageRow, type ProductRow, type VariantRow } from '../rows.ts';

type ProductPage = ProductRow & { readonly images: ImageRow[]; readonly variants: VariantRow[] };

/** One statement: who looks at a product by its slug looks at its images and variants too. */
export const product: QueryResolvers['product'] = async function product(_parent, { slug }, context) {
  const found = await firstRow(context.reader, sql<ProductPage>`
    select ${productColumns},
      (select coalesce(jsonb_agg(image), '[]') from (
         select ${imageColumns} from catalog.product_image i where i.product_id = p.id order by i.position, i.id) image) as images,
      (select coalesce(jsonb_agg(variant), '[]') from (
         select ${variantColumns} from catalog.product_variant v where v.product_id = p.id order by v.position, v.id) variant) as variants
    from catalog.product p where p.slug = ${slug} and p.is_active`);
  dependsOn(context, found === undefined ? topics.products : topics.product(found.id));
  if (found === undefined) return null;
  const { images, variants, ...row } = found;
  loader(context, productById).prime(row.id, row);
  loader(context, imagesByProduct).prime(row.id, images);
  loader(context, variantsByProduct).prime(row.id, variants);
  return row;
};
