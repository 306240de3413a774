import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { prepared, transaction, type Input, type Prepared } from '../prepared.ts';
import { cartContents, subtotalOf, type ContentRow } from './cart-contents.ts';
import { money } from './money.ts';

const lock: Prepared = { name: 'lock_cart', text: 'select id from cart.cart where id = $1 for update' };
const order: Prepared = {
  name: 'order',
  text: `insert into orders.order (id, session_id, email, status, ship_name, ship_phone, ship_line1, ship_city, ship_state, ship_pincode, ship_country,
      delivery_method_id, delivery_method_name, subtotal, discount, shipping, tax, total, tax_lines,
      shipping_rate, shipping_cgst, shipping_sgst, shipping_igst, placed_at, created_at, updated_at)
    values ($1, $2, $3, 'CONFIRMED', 'Asha Rao', '+919876543210', '12 MG Road', 'Bengaluru', 'KA', '560001', 'IN',
      $4, 'Standard', $5, 0, 0, 0, $5, '[]', 0, 0, 0, 0, now(), now(), now()) returning number`,
};
const lines: Prepared = {
  name: 'lines',
  text: `insert into orders.order_line (id, order_id, position, variant_id, product_id, sku, title, variant_title, quantity, unit_price, discount, total,
      rate, tax, cgst, sgst, igst, created_at, updated_at)
    select gen_random_uuid(), $1, l.position, l.variant_id, l.product_id, l.sku, l.title, l.variant_title, l.quantity, l.price, 0, l.price * l.quantity,
      0, 0, 0, 0, 0, now(), now()
    from jsonb_to_recordset($2::jsonb) as l (position int, variant_id uuid, product_id uuid, sku text, title text, variant_title text, quantity int, price bigint)
    returning id`,
};
const event: Prepared = {
  name: 'event', text: `insert into orders.tracking_event (id, order_id, status, occurred_at, created_at, updated_at) values ($1, $2, 'CONFIRMED', now(), now(), now())`,
};
const payment: Prepared = {
  name: 'payment',
  text: `insert into payments.payment (id, order_id, payer, provider, status, amount, created_at, updated_at) values ($1, $2, $3, 'CASH_ON_DELIVERY', 'PENDING', $4, now(), now())`,
};
const hold: Prepared = {
  name: 'hold',
  text: `insert into inventory.reservation (id, variant_id, quantity, order_id, order_line_id, status, created_at, updated_at)
    select gen_random_uuid(), l.variant_id, l.quantity, l.order_id, l.id, 'ACTIVE', now(), now() from orders.order_line l where l.order_id = $1`,
};
const empty: Prepared = { name: 'empty', text: 'delete from cart.cart_line where cart_id = $1' };
const take: Prepared = {
  name: 'take',
  text: `update inventory.stock_level s set reserved = s.reserved + l.quantity, updated_at = now() from orders.order_line l
    where l.order_id = $1 and s.variant_id = l.variant_id and s.on_hand - s.reserved >= l.quantity`,
};

/** Makes an order of a session's cart, paid on delivery: between begin and commit nine statements. */
export function orderPlace(pool: Pool, { sessionId, email, deliveryMethodId }: Input) {
  return transaction(pool, async (client) => {
    const [orderId, paymentId] = [randomUUID(), randomUUID()];
    await prepared(client, lock, [sessionId]);
    const contents = await cartContents(client, sessionId);
    const total = subtotalOf(contents);
    const [placed] = await prepared<{ number: string }>(client, order, [orderId, sessionId, email, deliveryMethodId, total]);
    await prepared(client, lines, [orderId, JSON.stringify(contents.map((line, position) => ({ ...line, position })))]);
    await prepared(client, event, [randomUUID(), orderId]);
    await prepared(client, payment, [paymentId, orderId, sessionId, total]);
    await prepared(client, hold, [orderId]);
    await prepared(client, empty, [sessionId]);
    await prepared(client, take, [orderId]);
    return { orderPlace: { order: { id: orderId, number: placed?.number, ...shown(contents, total) }, payment: { id: paymentId, status: 'PENDING' }, userErrors: [] } };
  });
}

function shown(contents: readonly ContentRow[], total: number) {
  return {
    status: 'CONFIRMED', placedAt: new Date(), updatedAt: new Date(), totals: { subtotal: money(total), total: money(total) },
    lines: contents.map((line) => ({ id: line.id, quantity: line.quantity, title: line.title, unitPrice: money(line.price), variant: { id: line.variant_id, sku: line.sku } })),
  };
}
