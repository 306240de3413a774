import { Migration } from '@mikro-orm/migrations';

/** Orders, their lines and tracking, and the invoices. What an order froze is never computed again. */
export class OrdersMigration extends Migration {
  override up(): void {
    this.addSql('create schema orders');
    this.addSql('create sequence orders.order_number start 100001');
    this.addOrder();
    this.addLines();
    this.addTracking();
    this.addInvoices();
    this.addKeysOfLowerDomains();
  }

  /** An order belongs to a user or, for a guest, to the session that placed it. */
  private addOrder(): void {
    this.addSql(`
      create table orders.order (
        id uuid primary key,
        number text not null unique default 'AA-' || nextval('orders.order_number') check (number ~ '^AA-[1-9][0-9]{5,}$'),
        user_id uuid references accounts.user (id) on delete restrict,
        session_id uuid references accounts.session (id) on delete restrict,
        email text not null check (email = lower(email) and length(email) <= 254 and position('@' in email) > 1),
        status text not null constraint order_status_rule check (status in (
          'PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED', 'REFUNDED')),
        cancel_reason text check (length(cancel_reason) between 1 and 500),
        ship_name text not null check (length(ship_name) between 1 and 120),
        ship_phone text not null check (ship_phone ~ '^\\+[1-9][0-9]{6,14}$'),
        ship_line1 text not null check (length(ship_line1) between 1 and 200),
        ship_line2 text check (length(ship_line2) between 1 and 200),
        ship_city text not null check (length(ship_city) between 1 and 120),
        ship_state text not null check (ship_state ~ '^[A-Z]{2}$'),
        ship_pincode text not null check (ship_pincode ~ '^[1-9][0-9]{5}$'),
        ship_country text not null check (ship_country = 'IN'),
        delivery_method_id uuid not null references cart.delivery_method (id) on delete restrict,
        delivery_method_name text not null check (length(delivery_method_name) >= 1),
        promo_code text check (length(promo_code) >= 1),
        currency text not null default 'INR' check (currency = 'INR'),
        subtotal bigint not null check (subtotal >= 0),
        discount bigint not null check (discount >= 0 and discount <= subtotal),
        shipping bigint not null check (shipping >= 0),
        tax bigint not null check (tax >= 0 and tax <= total),
        total bigint not null constraint order_total_rule check (total = subtotal - discount + shipping),
        tax_lines jsonb not null check (jsonb_typeof(tax_lines) = 'array'),
        shipping_rate int not null check (shipping_rate between 0 and 10000),
        shipping_cgst bigint not null check (shipping_cgst >= 0),
        shipping_sgst bigint not null check (shipping_sgst >= 0),
        shipping_igst bigint not null check (shipping_igst >= 0 and (shipping_igst = 0 or shipping_cgst + shipping_sgst = 0)),
        note text check (length(note) between 1 and 500),
        placed_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint order_owner_rule check (num_nonnulls(user_id, session_id) = 1),
        constraint order_shipping_tax_rule check (shipping_cgst + shipping_sgst + shipping_igst <= shipping),
        constraint order_cancel_reason_status check (cancel_reason is null or status in ('CANCELLED', 'REFUNDED'))
      )`);
    // One index for each list and each order in which it is read, the id last as in the cursors.
    this.addSql('create index order_user_id on orders.order (user_id, placed_at desc, id desc)');
    this.addSql('create index order_session_id on orders.order (session_id, placed_at desc, id desc)');
    this.addSql('create index order_newest on orders.order (placed_at desc, id desc)');
    this.addSql('create index order_status on orders.order (status, placed_at desc, id desc)');
    this.addSql('create index order_total on orders.order (total desc, id desc)');
    this.addSql('create index order_delivery_method_id on orders.order (delivery_method_id)');
  }

  private addLines(): void {
    this.addSql(`
      create table orders.order_line (
        id uuid primary key,
        order_id uuid not null references orders.order (id) on delete restrict,
        position int not null check (position >= 0),
        variant_id uuid not null references catalog.product_variant (id) on delete restrict,
        product_id uuid not null references catalog.product (id) on delete restrict,
        sku text not null check (length(sku) >= 1),
        title text not null check (length(title) >= 1),
        variant_title text not null check (length(variant_title) >= 1),
        quantity int not null check (quantity between 1 and 100),
        unit_price bigint not null check (unit_price >= 0),
        discount bigint not null check (discount >= 0),
        total bigint not null check (total >= 0),
        hsn_code text check (hsn_code ~ '^[0-9]{4}([0-9]{2}){0,2}$'),
        rate int not null check (rate between 0 and 10000),
        tax bigint not null check (tax >= 0 and tax <= total),
        cgst bigint not null check (cgst >= 0),
        sgst bigint not null check (sgst >= 0),
        igst bigint not null check (igst >= 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint order_line_total_rule check (total = unit_price * quantity - discount),
        constraint order_line_tax_rule check (tax = cgst + sgst + igst),
        constraint order_line_gst_kind_rule check (igst = 0 or cgst + sgst = 0),
        unique (order_id, position)
      )`);
    this.addSql('create index order_line_variant_id on orders.order_line (variant_id)');
    this.addSql('create index order_line_product_id on orders.order_line (product_id) include (order_id, quantity)');
  }

  private addTracking(): void {
    this.addSql(`
      create table orders.tracking_event (
        id uuid primary key,
        order_id uuid not null references orders.order (id) on delete restrict,
        status text not null constraint tracking_event_status_check check (status in (
          'PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED', 'REFUNDED')),
        note text check (length(note) between 1 and 500),
        carrier text check (length(carrier) between 1 and 120),
        tracking_number text check (length(tracking_number) between 1 and 120),
        actor_id uuid references accounts.user (id) on delete restrict,
        occurred_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index tracking_event_order_id on orders.tracking_event (order_id, occurred_at, id)');
    this.addSql('create index tracking_event_actor_id on orders.tracking_event (actor_id) where actor_id is not null');
    // Each status is entered once at most: whatever races, an order is not shipped or cancelled twice.
    this.addSql('create unique index tracking_event_once on orders.tracking_event (order_id, status)');
  }

  /** CGST Rules 46(b) and 53: numbers of at most 16 characters, consecutive within a series and a financial year. */
  private addInvoices(): void {
    this.addSql(`
      create table orders.invoice_counter (
        series text not null check (series in ('INVOICE', 'CREDIT_NOTE')),
        financial_year text not null check (financial_year ~ '^[0-9]{4}$'),
        last_number int not null check (last_number >= 1),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (series, financial_year)
      )`);
    this.addSql(`
      create table orders.invoice (
        id uuid primary key,
        order_id uuid not null unique references orders.order (id) on delete restrict,
        number text not null unique check (number ~ '^[A-Z0-9/-]{1,16}$'),
        financial_year text not null check (financial_year ~ '^[0-9]{4}$'),
        sequence int not null check (sequence >= 1),
        seller_state text not null check (seller_state ~ '^[A-Z]{2}$'),
        place_of_supply text not null check (place_of_supply ~ '^[A-Z]{2}$'),
        issued_on date not null,
        issued_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (financial_year, sequence)
      )`);
  }

  /** Lower domains name orders, whose tables come after theirs. */
  private addKeysOfLowerDomains(): void {
    this.addSql('alter table payments.payment add foreign key (order_id) references orders.order (id) on delete restrict');
    this.addSql(`
      alter table inventory.reservation
        add foreign key (order_id) references orders.order (id) on delete restrict,
        add foreign key (order_line_id) references orders.order_line (id) on delete restrict`);
    this.addSql('alter table promotions.redemption add foreign key (order_id) references orders.order (id) on delete restrict');
    this.addSql('create index reservation_order_line_id on inventory.reservation (order_line_id)');
  }
}
