import { firstRow, sql, type SqlExecutor } from '#database';
import { storedCartColumns, type StoredCart } from '../rows.ts';

/** A cart by its id, in one statement; an empty one when nobody has written it yet. `deliveryMethodId` is asked for instead of the chosen one. */
export async function findStoredCart(executor: SqlExecutor, cartId: string, deliveryMethodId: string | null = null): Promise<StoredCart> {
  const found = await firstRow(executor, sql<StoredCart>`
    select ${storedCartColumns(deliveryMethodId)} from cart.cart c where c.id = ${cartId}`);
  return found ?? { id: cartId, pincode: null, promoCode: null, deliveryMethod: null, lines: [], taxRules: [] };
}
