import { rows, sql, type Unit } from '#database';

/**
 * Gives back the use of a code by an order that was cancelled or expired: once, however often and by however many it is called.
 * True when this call gave it back, false when there is nothing to give back (any more). One statement. Keeps F11.
 * Locks the redemption, then the code; call it before stock is released, as redeeming comes before reserving.
 */
export async function giveBackRedemption(unit: Unit, orderId: string): Promise<boolean> {
  const given = await rows(unit.sql, sql`
    with given as (
      update promotions.redemption set given_back_at = ${unit.now}, updated_at = ${unit.now}
      where order_id = ${orderId} and given_back_at is null returning promo_code_id
    )
    update promotions.promo_code c set times_used = c.times_used - 1, updated_at = ${unit.now}
    from given where c.id = given.promo_code_id returning c.id`);
  return given.length > 0;
}
