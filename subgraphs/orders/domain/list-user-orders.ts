import type { Context } from '#context';
import { rows, sql } from '#database';
import { connection, defineListLoader, groupedBy, loader, page, type Connection, type PageArguments } from '#graph';
import { orderCountByUser } from '../loaders.ts';
import { orderColumns, type OrderRow } from '../rows.ts';
import { orderSorts } from './order-sorts.ts';

/** A page asked of one user's orders, as the loader's key. */
type AskedPage = { userId: string; limit: number; placedAt: string | null; id: string | null };
type FoundOrder = OrderRow & { key: string };

/** A page of a user's orders, the newest first: for any number of users at once one statement, and one more when totals are asked for. */
export async function listUserOrders(context: Context, userId: string, args: PageArguments): Promise<Connection<OrderRow>> {
  const asked = { page: page(args, 'NEWEST', 10), order: 'NEWEST' };
  const [placedAt = null, id = null] = asked.page.after ?? [];
  const key: AskedPage = { userId, limit: asked.page.limit, placedAt: textOf(placedAt), id: textOf(id) };
  const found = await loader(context, ordersByPage).load(JSON.stringify(key));
  return connection(found, asked, orderSorts.NEWEST.keyOf, async () => (await loader(context, orderCountByUser).load(userId)) ?? 0);
}

const ordersByPage = defineListLoader<OrderRow>(async (keys, context) => {
  const found = await rows(context.reader, sql<FoundOrder>`
    select asked.key, o.* from unnest(${keys}::text[]) as asked(key)
    cross join lateral jsonb_to_record(asked.key::jsonb) as p("userId" uuid, "limit" int, "placedAt" timestamptz, "id" uuid)
    cross join lateral (
      select ${orderColumns} from orders.order o
      where o.user_id = p."userId"
        and (o.placed_at, o.id) < (coalesce(p."placedAt", 'infinity'), coalesce(p."id", 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by o.placed_at desc, o.id desc limit p."limit"
    ) o
    order by asked.key, o."placedAt" desc, o.id desc`);
  return groupedBy(found, (order) => order.key);
});

function textOf(part: string | number | boolean | null): string | null {
  return part === null ? null : String(part);
}
