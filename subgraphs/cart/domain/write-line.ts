import { rows, sql, type Unit } from '#database';
import type { StoredLine } from '../rows.ts';

/** Writes a line of a locked cart, new or not, in one statement. */
export async function writeLine(unit: Unit, cartId: string, line: StoredLine): Promise<void> {
  await rows(unit.sql, sql`
    insert into cart.cart_line (id, cart_id, variant_id, quantity, unit_price_seen, created_at, updated_at)
    values (${line.id}, ${cartId}, ${line.variantId}, ${line.quantity}, ${line.unitPriceSeen}, ${unit.now}, ${unit.now})
    on conflict (cart_id, variant_id)
    do update set quantity = excluded.quantity, unit_price_seen = excluded.unit_price_seen, updated_at = excluded.updated_at`);
}
