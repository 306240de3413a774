import { firstRow, sql } from '#database';
import type { QueryResolvers } from '../../../schema/generated/catalog.ts';
import { productColumns, type ProductRow } from '../rows.ts';

export const product: QueryResolvers['product'] = async function product(_parent, { slug }, context) {
  const found = await firstRow(context.reader, sql<ProductRow>`
    select ${productColumns} from catalog.product p where p.slug = ${slug} and p.is_active`);
  return found ?? null;
};
