import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { prepared, transaction, type Input, type Prepared } from '../prepared.ts';
import { cartContents, cartOf } from './cart-contents.ts';

const lock: Prepared = {
  name: 'lock',
  text: `insert into cart.cart as held (id, session_id, version, created_at, updated_at) values ($1, $1, 1, now(), now())
    on conflict (id) do update set version = held.version + 1, updated_at = excluded.updated_at`,
};
const upsert: Prepared = {
  name: 'upsert',
  text: `insert into cart.cart_line as present (id, cart_id, variant_id, quantity, unit_price_seen, created_at, updated_at)
    select $1, $2, v.id, 1, v.price, now(), now() from catalog.product_variant v where v.id = $3
    on conflict (cart_id, variant_id) do update set quantity = present.quantity + 1, updated_at = excluded.updated_at`,
};

/** Puts a piece into the cart of a session and answers with the cart: begin, lock, upsert, select, commit. */
export function cartLineAdd(pool: Pool, { sessionId, variantId }: Input) {
  return transaction(pool, async (client) => {
    await prepared(client, lock, [sessionId]);
    await prepared(client, upsert, [randomUUID(), sessionId, variantId]);
    return { cartLineAdd: { cart: cartOf(sessionId, await cartContents(client, sessionId)), userErrors: [] } };
  });
}
