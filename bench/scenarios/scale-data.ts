import type { Client } from 'pg';

/** How large a shop is. */
export type Size = { readonly products: number; readonly orders: number };

/** Customers among whom the orders are spread. */
const CUSTOMERS = 10_000;

/** The first order was placed so long ago: at every size, the first days hold the same. */
export const SHOP_AGE_YEARS = 3;

/** Orders of the customer whose list is read, at every size. */
const OWN_ORDERS = 30;

/**
 * Grows a database from one size to a larger one by plain inserts: what is in the rows is made up, that they fit each other is not.
 * `from` is null for a database with delivery methods and the development accounts only. Parameters: first and last number of what is added.
 */
export async function grow(client: Client, from: Size | null, to: Size): Promise<void> {
  await client.query('set synchronous_commit = off');
  if (from === null) await client.query(CUSTOMER_ROWS, [CUSTOMERS]);
  const products = [(from?.products ?? 0) + 1, to.products];
  for (const statement of [PRODUCTS, VARIANTS, IMAGES]) await client.query(statement, products);
  await client.query(LEVELS);
  if (from === null) await client.query(ORDERS, [1, OWN_ORDERS, 'own']);
  await client.query(ORDERS, [(from?.orders ?? OWN_ORDERS) + 1, to.orders, null]);
  for (const statement of [LINES, EVENTS, PAYMENTS]) await client.query(statement);
  await client.query('select insights.fold_sales(2147483647)');
  await client.query('reset synchronous_commit');
  await client.query('vacuum analyze');
}

const CUSTOMER_ROWS = `
  insert into accounts.user (id, email, name, role, created_at, updated_at)
  select uuidv7(), 'bench-' || n || '@aarya.example', 'Customer ' || n, 'CUSTOMER', now(), now() from generate_series(1, $1::int) n`;

const PRODUCTS = `
  insert into catalog.product (id, slug, title, description, category_id, tags, options, is_active, price_min, price_max, in_stock, created_at, updated_at)
  select uuidv7(), 'scale-' || n, 'Handloom Kurta No. ' || n, '<p>Handloom kurta, made by weavers in Jaipur.</p>', null, array['women', 'handloom'],
    '[{"name": "Size", "values": ["XS", "S", "M", "L", "XL", "XXL"]}]', n % 30 <> 0, 99900 + n % 200 * 100, 99900 + n % 200 * 100, true,
    now() - interval '3 years' + n * interval '15 minutes', now()
  from generate_series($1::int, $2::int) n`;

const VARIANTS = `
  insert into catalog.product_variant (id, product_id, sku, title, selected_options, price, hsn_code, position, in_stock, created_at, updated_at)
  select uuidv7(), p.id, p.slug || '-' || size, size, jsonb_build_array(jsonb_build_object('name', 'Size', 'value', size)), p.price_min, '6211', position, true, now(), now()
  from generate_series($1::int, $2::int) n join catalog.product p on p.slug = 'scale-' || n,
    unnest(array['XS', 'S', 'M', 'L', 'XL', 'XXL']) with ordinality sizes (size, position)`;

const IMAGES = `
  insert into catalog.product_image (id, product_id, url, alt, position, created_at, updated_at)
  select uuidv7(), p.id, 'https://cdn.example.com/' || p.slug || '-' || position || '.jpg', p.title, position, now(), now()
  from generate_series($1::int, $2::int) n join catalog.product p on p.slug = 'scale-' || n, generate_series(1, 3) position`;

const LEVELS = `
  insert into inventory.stock_level (variant_id, product_id, on_hand, reserved, created_at, updated_at)
  select v.id, v.product_id, 40, 0, now(), now() from catalog.product_variant v
  where not exists (select from inventory.stock_level s where s.variant_id = v.id)`;

/** The newest orders have the highest numbers. Third parameter: not null for orders of the development customer. */
const ORDERS = `
  with buyer as (
    select id, (row_number() over (order by id) - 1)::int as number, count(*) over ()::int as buyers from accounts.user
    where case when $3::text is null then email like 'bench-%' else email = 'customer@aarya.example' end
  ), method as (select id, name from cart.delivery_method order by position limit 1)
  insert into orders.order (id, user_id, email, status, ship_name, ship_phone, ship_line1, ship_city, ship_state, ship_pincode, ship_country,
    delivery_method_id, delivery_method_name, subtotal, discount, shipping, tax, total, tax_lines,
    shipping_rate, shipping_cgst, shipping_sgst, shipping_igst, placed_at, created_at, updated_at)
  select uuidv7(), buyer.id, 'bench@aarya.example', (array['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'DELIVERED', 'DELIVERED'])[1 + n % 6],
    'Asha Rao', '+919876543210', '12 MG Road', 'Bengaluru', 'KA', '560001', 'IN', method.id, method.name, 199800, 0, 0, 9514, 199800,
    '[{"name": "CGST", "ratePercent": 2.5, "amount": 4757}, {"name": "SGST", "ratePercent": 2.5, "amount": 4757}]',
    0, 0, 0, 0, now() - interval '${SHOP_AGE_YEARS} years' + n * interval '90 seconds', now(), now()
  from generate_series($1::int, $2::int) n join buyer on buyer.number = n % buyer.buyers, method`;

/** Two lines for every order that has none, of any of the first thousand products. */
const LINES = `
  with sold as (
    select v.id, v.product_id, v.sku, p.title, v.title as variant_title, (row_number() over (order by v.sku) - 1)::int as number
    from catalog.product_variant v join catalog.product p on p.id = v.product_id where v.title = 'M' order by v.sku limit 1000
  ), bare as (
    select o.id, row_number() over () as n from orders.order o where not exists (select from orders.order_line l where l.order_id = o.id)
  )
  insert into orders.order_line (id, order_id, position, variant_id, product_id, sku, title, variant_title, quantity, unit_price, discount, total,
    hsn_code, rate, tax, cgst, sgst, igst, created_at, updated_at)
  select uuidv7(), bare.id, position, sold.id, sold.product_id, sold.sku, sold.title, sold.variant_title, 1, 99900, 0, 99900, '6211', 500, 4757, 2378, 2379, 0, now(), now()
  from bare cross join generate_series(0, 1) position join sold on sold.number = (bare.n * 7 + position * 13) % 1000`;

const EVENTS = `
  insert into orders.tracking_event (id, order_id, status, occurred_at, created_at, updated_at)
  select uuidv7(), o.id, 'CONFIRMED', o.placed_at, now(), now() from orders.order o
  where not exists (select from orders.tracking_event t where t.order_id = o.id)`;

const PAYMENTS = `
  insert into payments.payment (id, order_id, payer, provider, status, amount, created_at, updated_at)
  select uuidv7(), o.id, o.user_id, 'CASH_ON_DELIVERY', 'PENDING', o.total, o.placed_at, now() from orders.order o
  where not exists (select from payments.payment p where p.order_id = o.id)`;
