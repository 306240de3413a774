import type { Context } from '#context';
import { firstRow, rows, sql } from '#database';
import { connection, page, type Connection, type PageArguments } from '#graph';
import { promoCodeColumns, type PromoCodeRow } from '../rows.ts';

const ORDER = 'NEWEST';

/** A page of the promo codes, the newest first: one statement, and one more when the total is asked for. */
export async function listPromoCodes(context: Context, args: PageArguments): Promise<Connection<PromoCodeRow>> {
  const asked = { page: page(args, ORDER, 50), order: ORDER };
  const key = asked.page.after;
  const after = key === null ? sql`true` : sql`(c.created_at, c.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const found = await rows(context.reader, sql<PromoCodeRow>`
    select ${promoCodeColumns} from promotions.promo_code c
    where ${after} order by c.created_at desc, c.id desc limit ${asked.page.limit}`);
  return connection(found, asked, (promoCode) => [promoCode.createdAt.toISOString(), promoCode.id], () => countPromoCodes(context));
}

async function countPromoCodes(context: Context): Promise<number> {
  const counted = await firstRow(context.reader, sql<{ count: number }>`select count(*) from promotions.promo_code`);
  return counted?.count ?? 0;
}
