import { firstRow, rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import type { OrderStatus } from '../../../schema/generated/orders.ts';

/** The statuses in which an order still needs somebody to send it to, or to hear from. */
const UNDER_WAY: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED'];

/** Paise. From here on a tax invoice to a consumer names the recipient and their address (CGST Rules, rule 46, proviso to (f)); below it need not. */
const NAMED_FROM = 50_000_00;

/** What stands where a person stood. Forms that the columns ask for; `.invalid` is nobody's domain (RFC 2606). */
export const NOBODY = { email: 'erased@aarya.invalid', name: 'Erased', phone: '+910000000000', line: 'Erased' } as const;

/**
 * Takes a user out of their orders. What was bought, for how much and with which tax stays: it is the shop's books and the taxman's; city,
 * pincode and state stay as the place of supply; name and address only on invoices that must have them, until the eight years are over
 * (`forgetRecipients`). Refuses with NOT_ELIGIBLE while an order is under way.
 */
export async function eraseOrders(unit: Unit, userId: string): Promise<void> {
  const open = await firstRow(unit.sql, sql<{ number: string }>`
    select number from orders.order where user_id = ${userId} and status = any(${UNDER_WAY}::text[]) order by placed_at limit 1`);
  if (open !== undefined) throw new UserError('NOT_ELIGIBLE', [], `Order ${open.number} is still under way. Cancel it or wait until it has arrived.`);
  const isNamed = sql`o.total >= ${NAMED_FROM} and exists (select from orders.invoice i where i.order_id = o.id)`;
  await rows(unit.sql, sql`
    update orders.order o set email = ${NOBODY.email}, ship_phone = ${NOBODY.phone}, note = null, cancel_reason = null,
      ship_name = case when ${isNamed} then ship_name else ${NOBODY.name} end,
      ship_line1 = case when ${isNamed} then ship_line1 else ${NOBODY.line} end,
      ship_line2 = case when ${isNamed} then ship_line2 end,
      recipient_kept_until = case when ${isNamed} then ${eightYearsAfter(unit.now)}::timestamptz end, updated_at = ${unit.now}
    where o.user_id = ${userId}`);
  await rows(unit.sql, sql`
    update orders.tracking_event t set note = null, carrier = null, tracking_number = null, updated_at = ${unit.now}
    from orders.order o where o.id = t.order_id and o.user_id = ${userId}`);
}

/** Companies Act, section 128(5): the books of eight financial years. Counted from the erasure, which comes after the invoice. */
function eightYearsAfter(now: Date): Date {
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + 8);
  return until;
}
