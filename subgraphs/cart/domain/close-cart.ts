import { rows, sql, type Unit } from '#database';

/** Empties a locked cart after its order, its promo code too; where and how it is delivered stays for the next one. One statement. */
export async function closeCart(unit: Unit, cartId: string): Promise<void> {
  await rows(unit.sql, sql`
    with taken as (delete from cart.cart_line where cart_id = ${cartId})
    update cart.cart set promo_code = null, updated_at = ${unit.now} where id = ${cartId}`);
}
