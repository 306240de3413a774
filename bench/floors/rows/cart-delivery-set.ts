import type { Pool } from 'pg';
import { prepared, transaction, type Input, type Prepared } from '../prepared.ts';
import { cartContents, cartOf } from './cart-contents.ts';

const choose: Prepared = { name: 'choose', text: 'update cart.cart set pincode = $2, delivery_method_id = $3, updated_at = now() where id = $1' };

/** Chooses how a cart is delivered and answers with the cart: begin, update, select, commit. */
export function cartDeliverySet(pool: Pool, { sessionId, pincode, deliveryMethodId }: Input) {
  return transaction(pool, async (client) => {
    await prepared(client, choose, [sessionId, pincode, deliveryMethodId]);
    return { cartDeliverySet: { cart: cartOf(sessionId, await cartContents(client, sessionId)), userErrors: [] } };
  });
}
