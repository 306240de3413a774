import { dependsOn, topics } from '#cache';
import type { Context } from '#context';
import { countRows, firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import type { RawBuilder } from 'kysely';
import type { ProductSort } from '../../../schema/generated/catalog.ts';
import { productColumns, type ProductRow } from '../rows.ts';
import { productOrders } from './product-orders.ts';

/** Which products: conditions on `catalog.product p`; `kept`: what of them is kept counted, by `is_active` (null: more is asked). */
export type ProductChoice = { readonly conditions: RawBuilder<unknown>; readonly kept: readonly ('true' | 'false')[] | null };

/** A page of the products chosen: one statement, and one more when the total is asked for. */
export async function listProducts(
  context: Context,
  { conditions, kept }: ProductChoice,
  args: PageArguments & { sort: ProductSort },
): Promise<Connection<ProductRow>> {
  dependsOn(context, topics.products, ...(args.sort === 'BEST_SELLING' ? [topics.bestSellers] : []));
  const order = productOrders[args.sort];
  const asked = { page: page(args, args.sort), order: args.sort };
  const found = await rows(context.reader, sql<ProductRow>`
    select ${productColumns} from catalog.product p
    where ${conditions} and ${order.after(asked.page.after)} order by ${order.by} limit ${asked.page.limit}`);
  return connection(found, asked, order.keyOf, () => countProducts(context, { conditions, kept }));
}

async function countProducts(context: Context, { conditions, kept }: ProductChoice): Promise<number> {
  if (kept !== null) return countRows(context.reader, 'catalog.product', kept);
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from catalog.product p where ${conditions}`);
  return counted?.count ?? 0;
}
