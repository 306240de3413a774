import pg from 'pg';

/** Rows of a table beyond which reading all of them is a fault (F08). */
export const LARGE = 1000;

/**
 * Fills a world's database with what a shop has after some years: 100,000 orders and 20,000 products with all that hangs on them. What is in the
 * rows is made up; that they fit each other is seen to here and not by the database, whose checks of foreign keys would take a minute.
 */
export async function fillLargeShop(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const statement of [...KEYS, ...PEOPLE, ...CATALOG, ...CARTS, ...ORDERS, ...MONEY, ...AFTERWARDS, ...PLATFORM]) await client.query(statement);
    await client.query('commit');
    await client.query(COUNTS);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** What triggers would have counted; the job that folds sales has not run for long. */
const COUNTS = `
  select insights.rebuild_sales('Asia/Kolkata');
  insert into insights.sales_change (occurred_at, measure, key, count, amount)
  select now() - n * interval '30 minutes', (array['STATUS', 'STATE', 'PRODUCT', 'PROVIDER', 'REFUND', 'CUSTOMER'])[1 + n % 6], gen_random_uuid()::text, 0, 0 from generate_series(1, 50000) n;
  delete from platform.row_count;
  insert into platform.row_count (name, key, count) select 'orders."order"', status, count(*) from orders.order group by status
  union all select 'accounts."user"', role, count(*) from accounts.user group by role
  union all select 'inventory.stock_level', '', count(*) from inventory.stock_level`;

/** Ids by number: rows find each other by arithmetic. */
const KEYS = [
  'create temp table u on commit drop as select n, uuidv7() as id, uuidv7() as session_id from generate_series(0, 19999) n',
  'create temp table p on commit drop as select n, uuidv7() as id from generate_series(0, 19999) n',
  'create temp table v on commit drop as select p.n * 2 + size as n, uuidv7() as id, p.id as product_id, p.n as product, size from p, generate_series(0, 1) size',
  `create temp table o on commit drop as
     select n, uuidv7() as id, uuidv7() as line_id, uuidv7() as payment_id, (n * 7919) % 20000 as buyer, (n * 1047) % 40000 as variant,
       (array['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'DELIVERED', 'DELIVERED', 'CANCELLED'])[1 + n % 7] as status,
       now() - interval '3 years' + n * interval '15 minutes' as placed_at
     from generate_series(0, 99999) n`,
  'create temp table method on commit drop as select id, name from cart.delivery_method order by position limit 1',
  'analyze u', 'analyze p', 'analyze v', 'analyze o',
];

const PEOPLE = [
  `insert into accounts.user (id, email, phone, name, role, created_at, updated_at)
   select id, 'large-' || n || '@aarya.example', '+9198' || lpad(n::text, 8, '0'), 'Customer ' || n, 'CUSTOMER', now() - n * interval '1 minute', now() from u`,
  `insert into accounts.session (id, user_id, device, last_seen_at, expires_at, absolute_expires_at, created_at, updated_at)
   select session_id, id, 'Phone', now() - n * interval '1 second', now() + interval '20 days', now() + interval '60 days', now(), now() from u`,
  `insert into accounts.refresh_token (id, session_id, token_hash, created_at, updated_at) select uuidv7(), session_id, md5(n::text) || md5(n::text), now(), now() from u`,
  `insert into accounts.address (id, user_id, name, phone, line1, city, state, pincode, country, is_default, created_at, updated_at)
   select uuidv7(), id, 'Asha Rao', '+919845012345', '12 MG Road', 'Bengaluru', 'KA', '560001', 'IN', true, now(), now() from u`,
  `insert into accounts.one_time_password (id, target, channel, purpose, expires_at, used_at, created_at, updated_at)
   select uuidv7(), 'large-' || n || '@aarya.example', 'EMAIL', 'SIGN_IN', now(), now(), now() - n * interval '1 minute', now() from u`,
];

const CATALOG = [
  `insert into catalog.category (id, slug, name, created_at, updated_at) select uuidv7(), 'large-' || n, 'Large ' || n, now(), now() from generate_series(1, 40) n`,
  `insert into catalog.product (id, slug, title, description, category_id, tags, options, is_active, price_min, price_max, in_stock, units_sold, created_at, updated_at)
   select p.id, 'large-' || n, 'Handloom Kurta No. ' || n, '', c.id, array['women', 'tag' || n % 100], '[{"name": "Size", "values": ["M", "L"]}]', n % 30 <> 0,
     99900 + n % 500 * 100, 99900 + n % 500 * 100, n % 9 <> 0, n % 977, now() - interval '3 years' + n * interval '15 minutes', now()
   from p join (select id, (row_number() over (order by slug) - 1)::int as number from catalog.category where slug like 'large-%') c on c.number = n % 40`,
  `insert into catalog.product_variant (id, product_id, sku, title, selected_options, price, hsn_code, position, in_stock, created_at, updated_at)
   select id, product_id, 'LARGE-' || n, (array['M', 'L'])[size + 1], jsonb_build_array(jsonb_build_object('name', 'Size', 'value', (array['M', 'L'])[size + 1])),
     99900 + product % 500 * 100, '6211', size, product % 9 <> 0, now(), now() from v`,
  `insert into search.document (product_id, edition, words, title, options, created_at, updated_at)
   select id, (select live from search.edition where engine = 'POSTGRESQL'), ('''handloom'':1A ''kurta'':2A ''zari' || n % 500 || ''':3A')::tsvector, ' handloom kurta zari' || n % 500, array['Size' || chr(31) || 'M'], now(), now() from p`,
  `insert into catalog.product_image (id, product_id, url, alt, position, created_at, updated_at) select uuidv7(), id, 'https://cdn.example.com/' || n || '.jpg', 'A kurta', 0, now(), now() from p`,
  `insert into catalog.price_change (id, variant_id, price, created_at, updated_at) select uuidv7(), id, 99900, now(), now() from v`,
  `insert into catalog.media_upload (id, actor_id, filename, mime_type, status, expires_at, created_at, updated_at)
   select uuidv7(), null, 'kurta.png', 'image/png', 'WAITING', now(), now() - n * interval '1 minute', now() from generate_series(1, 5000) n`,
  `insert into inventory.stock_level (variant_id, product_id, on_hand, reserved, created_at, updated_at)
   select id, product_id, case when product % 9 = 0 then 0 else 40 + n % 7 end, 0, now(), now() from v`,
  `insert into inventory.stock_movement (id, variant_id, delta, reason, on_hand_after, occurred_at, created_at, updated_at)
   select uuidv7(), id, 40 + n % 7, 'RECEIVED', 40 + n % 7, now(), now(), now() from v where product % 9 <> 0`,
  `insert into reviews.review (id, product_id, user_id, rating, body, author_name, created_at, updated_at)
   select uuidv7(), p.id, u.id, 1 + u.n % 5, 'Soft.', 'Asha', now() - u.n * interval '1 minute', now() from u join p on p.n = (u.n * 31) % 20000`,
];

const CARTS = [
  `insert into cart.cart (id, user_id, version, created_at, updated_at) select id, id, 1, now(), now() from u`,
  `insert into cart.cart_line (id, cart_id, variant_id, quantity, unit_price_seen, created_at, updated_at)
   select uuidv7(), u.id, v.id, 1, 99900, now(), now() from u join v on v.n = u.n`,
  `insert into cart.wishlist_item (id, user_id, variant_id, created_at, updated_at) select uuidv7(), u.id, v.id, now(), now() from u join v on v.n = u.n`,
  `insert into promotions.promo_code (id, code, kind, value, times_used, is_active, created_at, updated_at)
   select uuidv7(), 'LARGE-' || n, 'PERCENTAGE', 1000, 10, true, now() - n * interval '1 hour', now() from generate_series(0, 1999) n`,
];

const ORDERS = [
  `insert into orders.order (id, user_id, email, status, ship_name, ship_phone, ship_line1, ship_city, ship_state, ship_pincode, ship_country, delivery_method_id,
     delivery_method_name, subtotal, discount, shipping, tax, total, tax_lines, shipping_rate, shipping_cgst, shipping_sgst, shipping_igst, placed_at, created_at, updated_at)
   select o.id, u.id, 'large-' || u.n || '@aarya.example', o.status, 'Asha Rao', '+919876543210', '12 MG Road', 'Bengaluru', 'KA', '560001', 'IN', method.id, method.name,
     99900 + o.n % 1000, 0, 0, 4757, 99900 + o.n % 1000, '[]', 0, 0, 0, 0, o.placed_at, o.placed_at, o.placed_at
   from o join u on u.n = o.buyer, method`,
  `insert into orders.order_line (id, order_id, position, variant_id, product_id, sku, title, variant_title, quantity, unit_price, discount, total, hsn_code, rate, tax, cgst, sgst, igst, created_at, updated_at)
   select o.line_id, o.id, 0, v.id, v.product_id, 'LARGE-' || v.n, 'Handloom Kurta', 'M', 1, 99900 + o.n % 1000, 0, 99900 + o.n % 1000, '6211', 500, 4757, 2378, 2379, 0, o.placed_at, o.placed_at
   from o join v on v.n = o.variant`,
  `insert into orders.tracking_event (id, order_id, status, occurred_at, created_at, updated_at) select uuidv7(), id, status, placed_at, placed_at, placed_at from o`,
  `insert into inventory.reservation (id, variant_id, quantity, order_id, order_line_id, status, ended_at, ended_reason, created_at, updated_at)
   select uuidv7(), v.id, 1, o.id, o.line_id, case when held then 'ACTIVE' else 'DISPATCHED' end, case when held then null else o.placed_at end, null, o.placed_at, o.placed_at
   from (select o.*, status in ('CONFIRMED', 'PROCESSING') as held from o where status <> 'CANCELLED') o join v on v.n = o.variant`,
  `insert into orders.invoice (id, order_id, number, financial_year, sequence, seller_state, place_of_supply, issued_on, issued_at, seller_name, created_at, updated_at)
   select uuidv7(), id, 'LG/2324/' || lpad(n::text, 6, '0'), '2324', n + 1, 'KA', 'KA', placed_at::date, placed_at, 'Aarya', placed_at, placed_at from o where status in ('SHIPPED', 'DELIVERED')`,
  `insert into promotions.redemption (id, promo_code_id, order_id, user_id, customer_key, redeemed_at, created_at, updated_at)
   select uuidv7(), c.id, o.id, u.id, 'large-' || u.n || '@aarya.example', o.placed_at, o.placed_at, o.placed_at
   from o join u on u.n = o.buyer join (select id, (row_number() over (order by code) - 1)::int as number from promotions.promo_code where code like 'LARGE-%') c on c.number = o.n % 2000 where o.n < 20000`,
];

const MONEY = [
  `insert into payments.payment (id, order_id, payer, provider, status, amount, completed_at, created_at, updated_at)
   select payment_id, o.id, u.id, 'CASH_ON_DELIVERY', case status when 'DELIVERED' then 'COMPLETED' when 'CANCELLED' then 'CANCELLED' else 'PENDING' end, 99900 + o.n % 1000,
     case status when 'DELIVERED' then o.placed_at end, o.placed_at, o.placed_at from o join u on u.n = o.buyer`,
  `insert into payments.ledger_entry (id, payment_id, kind, amount, occurred_at, created_at, updated_at)
   select uuidv7(), payment_id, 'CASH_COLLECTED', 99900 + n % 1000, placed_at, placed_at, placed_at from o where status = 'DELIVERED'`,
  `insert into payments.refund (id, payment_id, amount, reason, cause, status, completed_at, created_at, updated_at)
   select uuidv7(), payment_id, 100, 'A button', 'STAFF', 'COMPLETED', placed_at, placed_at, placed_at from o where status = 'DELIVERED' and n < 20000`,
  `insert into payments.provider_event (id, provider, event_id, type, payload, status, processed_at, created_at, updated_at)
   select uuidv7(), 'RAZORPAY', 'event ' || n, 'payment.captured', '{}', 'PROCESSED', now(), now() - n * interval '1 minute', now() from generate_series(1, 20000) n`,
];

const AFTERWARDS = [
  `create temp table r on commit drop as select n, uuidv7() as id, id as order_id, line_id from o where status = 'DELIVERED' and n < 20000`,
  `insert into returns.return (id, order_id, kind, status, refund_amount, requested_at, created_at, updated_at)
   select id, order_id, 'RETURN', case when n % 20 = 0 then 'REQUESTED' else 'REJECTED' end, 99900, now() - n * interval '1 minute', now(), now() from r`,
  `insert into returns.return_line (id, return_id, position, order_line_id, quantity, pieces, reason, total, tax, cgst, sgst, igst, created_at, updated_at)
   select uuidv7(), id, 0, line_id, 1, '{0}', 'CHANGED_MIND', 99900, 4757, 2378, 2379, 0, now(), now() from r`,
  `insert into returns.return_event (id, return_id, status, occurred_at, created_at, updated_at) select uuidv7(), id, 'REQUESTED', now(), now(), now() from r`,
  `create temp table c on commit drop as select n, uuidv7() as id, u.id as user_id from u where n < 10000`,
  `insert into support.conversation (id, user_id, subject, status, last_message_at, resolved_at, created_at, updated_at)
   select id, user_id, 'Where is it?', (array['OPEN', 'PENDING', 'CLOSED', 'CLOSED'])[1 + n % 4], now() - n * interval '1 minute', case when n % 4 > 1 then now() end, now() - n * interval '1 minute', now() from c`,
  `insert into support.message (id, conversation_id, author_kind, author_id, author_name, body, sent_at, created_at, updated_at)
   select uuidv7(), id, 'CUSTOMER', user_id, 'Asha', 'Where is my parcel?', now() - n * interval '1 minute', now(), now() from c, generate_series(1, 2)`,
];

const PLATFORM = [
  `insert into platform.idempotency_key (caller, mutation, key, fingerprint, answer, created_at, updated_at)
   select id::text, 'orderPlace', n::text, md5(n::text), '{}', now() - n * interval '1 second', now() from u`,
  `insert into platform.message (fingerprint, channel, template, sent_at, created_at, updated_at)
   select encode(sha256(n::text::bytea), 'hex'), 'EMAIL', 'orderPlaced', now(), now() - n * interval '1 minute', now() from generate_series(1, 20000) n`,
  `insert into platform.audit_entry (sequence, id, action, summary, request_id, hash, created_at)
   select 1000000 + n, uuidv7(), 'signIn', 'Somebody signed in.', 'large', sha256(n::text::bytea), now() - (20000 - n) * interval '1 minute' from generate_series(1, 20000) n`,
];
