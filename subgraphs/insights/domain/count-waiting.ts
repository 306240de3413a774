import type { Context } from '#context';
import { firstRow, sql } from '#database';

/** What waits for staff now. */
export type Waiting = { readonly lowStockCount: number; readonly pendingReturnCount: number; readonly openConversationCount: number };

/** Counts what waits for staff: one statement over indexes that hold only what waits. */
export async function countWaiting({ reader }: Context): Promise<Waiting> {
  const counted = await firstRow(reader, sql<Waiting>`
    select (select count(*) from inventory.stock_level where is_low) as "lowStockCount",
      (select count(*) from returns.return where status = 'REQUESTED') as "pendingReturnCount",
      (select count(*) from support.conversation where status <> 'CLOSED' and status = 'OPEN') as "openConversationCount"`);
  return counted ?? { lowStockCount: 0, pendingReturnCount: 0, openConversationCount: 0 };
}
