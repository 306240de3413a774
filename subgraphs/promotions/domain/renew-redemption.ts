import { rows, sql, type Unit } from '#database';

/**
 * Counts the use of a code again by an order that had expired and was paid after all; nothing when it used none. Where others have
 * used the code up meanwhile it is not counted: the order keeps the price that its customer saw and paid. One statement. Keeps F11.
 * Locks the code, then the redemption; call it before stock is reserved.
 */
export async function renewRedemption(unit: Unit, orderId: string): Promise<void> {
  await rows(unit.sql, sql`
    with counted as (
      update promotions.promo_code c set times_used = c.times_used + 1, updated_at = ${unit.now}
      from promotions.redemption r
      where r.order_id = ${orderId} and r.given_back_at is not null and c.id = r.promo_code_id and (c.usage_limit is null or c.times_used < c.usage_limit)
      returning r.id
    )
    update promotions.redemption r set given_back_at = null, updated_at = ${unit.now} from counted where r.id = counted.id`);
}
