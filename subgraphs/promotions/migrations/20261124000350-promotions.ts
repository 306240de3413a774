import { Migration } from '@mikro-orm/migrations';

/** Promo codes, what they are for, and the orders that used them. The orders' migration adds the key to orders. */
export class PromotionsMigration extends Migration {
  override up(): void {
    this.addSql('create schema promotions');
    // Room in each page and no index on a changing column: counting a use touches no index.
    this.addSql(`
      create table promotions.promo_code (
        id uuid primary key,
        code text not null unique check (code ~ '^[A-Z0-9_-]{1,40}$'),
        kind text not null,
        value int not null,
        minimum_subtotal bigint check (minimum_subtotal >= 0),
        starts_at timestamptz,
        ends_at timestamptz,
        usage_limit int check (usage_limit >= 1),
        usage_limit_per_customer int check (usage_limit_per_customer >= 1),
        times_used int not null default 0 check (times_used >= 0),
        is_active boolean not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint promo_code_value_fits_its_kind check (case kind
          when 'PERCENTAGE' then value between 1 and 10000
          when 'FIXED_AMOUNT' then value >= 1
          when 'FREE_SHIPPING' then value = 0
          else false end),
        constraint promo_code_ends_after_its_start check (ends_at > starts_at),
        constraint promo_code_used_within_its_limit check (times_used <= usage_limit)
      ) with (fillfactor = 70)`);
    this.addSql('create index promo_code_newest on promotions.promo_code (created_at desc, id desc)');
    // Restrict and never cascade: a code that lost its last category or product would be for everything.
    this.addSql(`
      create table promotions.promo_code_category (
        promo_code_id uuid not null references promotions.promo_code (id) on delete restrict,
        category_id uuid not null references catalog.category (id) on delete restrict,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (promo_code_id, category_id)
      )`);
    this.addSql('create index promo_code_category_category_id on promotions.promo_code_category (category_id)');
    this.addSql(`
      create table promotions.promo_code_product (
        promo_code_id uuid not null references promotions.promo_code (id) on delete restrict,
        product_id uuid not null references catalog.product (id) on delete restrict,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (promo_code_id, product_id)
      )`);
    this.addSql('create index promo_code_product_product_id on promotions.promo_code_product (product_id)');
    this.addSql(`
      create table promotions.redemption (
        id uuid primary key,
        promo_code_id uuid not null references promotions.promo_code (id) on delete restrict,
        order_id uuid not null,
        customer_key text not null check (customer_key = lower(customer_key) and length(customer_key) between 3 and 254),
        redeemed_at timestamptz not null,
        given_back_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint redemption_once_an_order unique (order_id, promo_code_id)
      )`);
    this.addSql('create index redemption_in_force on promotions.redemption (promo_code_id, customer_key) where given_back_at is null');
  }
}
