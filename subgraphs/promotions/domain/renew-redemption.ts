import { rows, sql, type Unit } from '#database';

/**
 * Counts the use of a code again by an order that had expired and was paid after all; nothing when it used none. The order keeps the price
 * that its customer saw and paid, so its use counts whatever others did meanwhile: beyond the limit in all, and beyond the limit of its
 * customer. Whoever orders next meets the true numbers. One statement. Keeps F11.
 * Locks the code, then the redemption; call it before stock is reserved.
 */
export async function renewRedemption(unit: Unit, orderId: string): Promise<void> {
  await rows(unit.sql, sql`
    with counted as (
      update promotions.promo_code c set times_used = c.times_used + 1, late_uses = c.late_uses + coalesce(c.times_used >= c.usage_limit, false)::int,
        updated_at = ${unit.now}
      from promotions.redemption r
      where r.order_id = ${orderId} and r.given_back_at is not null and c.id = r.promo_code_id
      returning r.id
    )
    update promotions.redemption r set given_back_at = null, updated_at = ${unit.now} from counted where r.id = counted.id`);
}
