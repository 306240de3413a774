import { rows, sql, type Unit } from '#database';
import { NOBODY } from './erase-orders.ts';

/** Takes the names and addresses of erased customers off the invoices that the law no longer asks for. */
export async function forgetRecipients(unit: Unit): Promise<void> {
  await rows(unit.sql, sql`
    update orders.order set ship_name = ${NOBODY.name}, ship_line1 = ${NOBODY.line}, ship_line2 = null, recipient_kept_until = null, updated_at = ${unit.now}
    where recipient_kept_until <= ${unit.now}`);
}
