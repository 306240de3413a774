import { Migration } from '@mikro-orm/migrations';

/** Carts with their lines, the ways of delivery, and the GST rates. */
export class CartMigration extends Migration {
  override up(): void {
    this.addSql('create schema cart');
    // What staff take out of use is switched off and not deleted: carts and orders name it.
    this.addSql(`
      create table cart.delivery_method (
        id uuid primary key,
        name text not null check (length(name) >= 1 and length(name) <= 80),
        price bigint not null check (price >= 0),
        free_above bigint check (free_above >= 0),
        min_days int not null check (min_days >= 0),
        max_days int not null check (max_days >= min_days and max_days <= 90),
        cash_on_delivery boolean not null,
        pincode_prefixes text[] not null check (array_to_string(pincode_prefixes, ',', '') ~ '^([1-9][0-9]{0,5}(,[1-9][0-9]{0,5})*)?$'),
        is_active boolean not null,
        position int not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index delivery_method_position on cart.delivery_method (position, id)');
    // A cart has its owner's id, so the primary key alone gives every owner at most one. A second unique index would break that:
    // "on conflict" waits for a racing insert on one index only and fails on any other (F01).
    this.addSql(`
      create table cart.cart (
        id uuid primary key,
        user_id uuid references accounts.user (id) on delete cascade,
        session_id uuid references accounts.session (id) on delete cascade,
        pincode text check (pincode ~ '^[1-9][0-9]{5}$'),
        delivery_method_id uuid references cart.delivery_method (id) on delete restrict,
        promo_code text check (length(promo_code) >= 1 and length(promo_code) <= 40),
        version bigint not null check (version >= 1),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint cart_one_owner check (num_nonnulls(user_id, session_id) = 1),
        constraint cart_owner_id check (id = coalesce(user_id, session_id)),
        constraint cart_delivery_somewhere check (delivery_method_id is null or pincode is not null)
      )`);
    this.addSql('create index cart_user_id on cart.cart (user_id) where user_id is not null');
    this.addSql('create index cart_session_id on cart.cart (session_id) where session_id is not null');
    this.addSql('create index cart_delivery_method_id on cart.cart (delivery_method_id) where delivery_method_id is not null');
    this.addSql(`
      create table cart.cart_line (
        id uuid primary key,
        cart_id uuid not null references cart.cart (id) on delete cascade,
        variant_id uuid not null references catalog.product_variant (id) on delete restrict,
        quantity int not null check (quantity >= 1 and quantity <= 100),
        unit_price_seen bigint not null check (unit_price_seen >= 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (cart_id, variant_id)
      )`);
    this.addSql('create index cart_line_variant_id on cart.cart_line (variant_id)');
    this.addSql(`
      create table cart.tax_rate (
        id uuid primary key,
        hsn_prefix text not null check (hsn_prefix ~ '^([0-9]{2}){1,4}$'),
        valid_from date not null,
        up_to bigint check (up_to > 0),
        rate_basis_points int not null check (rate_basis_points >= 0 and rate_basis_points <= 4000),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique nulls not distinct (hsn_prefix, valid_from, up_to)
      )`);
    // Notifications 1/2017 (apparel), 14/2021 (footwear) and 9/2025 (both) of Central Tax (Rate). Later rates come through taxRateSave.
    this.addSql(`
      insert into cart.tax_rate (id, hsn_prefix, valid_from, up_to, rate_basis_points, created_at, updated_at)
      select gen_random_uuid(), prefix, valid_from::date, up_to, rate, now(), now() from (values
        ('61', '2017-07-01', 100000, 500), ('61', '2017-07-01', null, 1200),
        ('62', '2017-07-01', 100000, 500), ('62', '2017-07-01', null, 1200),
        ('64', '2022-01-01', 100000, 1200), ('64', '2022-01-01', null, 1800),
        ('61', '2025-09-22', 250000, 500), ('61', '2025-09-22', null, 1800),
        ('62', '2025-09-22', 250000, 500), ('62', '2025-09-22', null, 1800),
        ('64', '2025-09-22', 250000, 500), ('64', '2025-09-22', null, 1800)
      ) rates (prefix, valid_from, up_to, rate)`);
  }
}
