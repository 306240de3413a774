import { rows, sql, type Unit } from '#database';

/** By how many pieces what was sent back of a line changes; negative when a return came to nothing. */
export type SentBackChange = { readonly orderLineId: string; readonly quantity: number };

/**
 * Counts the pieces of lines that are in a return which stands: asked for, or received. Changes of one line add up. The caller
 * holds the order's lock and has checked that there are as many; the database refuses more than were bought. Keeps F19.
 */
export async function changeSentBack(unit: Unit, changes: readonly SentBackChange[]): Promise<void> {
  await rows(unit.sql, sql`
    update orders.order_line l set sent_back = l.sent_back + c.quantity, updated_at = ${unit.now}
    from (
      select id, sum(quantity)::int as quantity
      from unnest(${changes.map((change) => change.orderLineId)}::uuid[], ${changes.map((change) => change.quantity)}::int[]) as e (id, quantity)
      group by id
    ) c where l.id = c.id`);
}
