import { sql } from '#database';

/** Part of another domain's statement: the ids of a user's orders. */
export function orderIdsOfUser(userId: string) {
  return sql<{ id: string }>`select o.id from orders.order o where o.user_id = ${userId}`;
}
