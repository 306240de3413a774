import { Migration } from '@mikro-orm/migrations';

/** Categories, products, variants, images and the history of prices. */
export class CatalogMigration extends Migration {
  override up(): void {
    this.addSql('create schema catalog');
    this.addSql(`
      create table catalog.category (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
        name text not null check (length(name) >= 1 and length(name) <= 120),
        parent_id uuid references catalog.category (id) on delete restrict check (parent_id <> id),
        position int not null default 0,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index category_parent_id on catalog.category (parent_id, position)');
    this.addSql(`
      create table catalog.product (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 200),
        title text not null check (length(title) >= 1 and length(title) <= 200),
        description text not null check (length(description) <= 40000),
        category_id uuid references catalog.category (id) on delete restrict,
        tags text[] not null,
        options jsonb not null check (jsonb_typeof(options) = 'array'),
        is_active boolean not null,
        version int not null default 1,
        price_min bigint not null default 0 check (price_min >= 0),
        price_max bigint not null default 0 check (price_max >= price_min),
        compare_at_price bigint check (compare_at_price > price_min),
        in_stock boolean not null default false,
        units_sold bigint not null default 0 check (units_sold >= 0),
        rating_sum bigint not null default 0 check (rating_sum >= rating_count and rating_sum <= 5 * rating_count),
        rating_count int not null default 0 check (rating_count >= 0),
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    // One index for each order in which the shop lists its active products, the id last as in the cursors.
    this.addSql('create index product_newest on catalog.product (created_at desc, id desc) where is_active');
    this.addSql('create index product_title on catalog.product (title, id) where is_active');
    this.addSql('create index product_price on catalog.product (price_min, id) where is_active');
    this.addSql('create index product_best_selling on catalog.product (units_sold desc, id desc) where is_active');
    this.addSql('create index product_category on catalog.product (category_id, created_at desc, id desc)');
    this.addSql('create index product_all_newest on catalog.product (created_at desc, id desc)');
    this.addSql('create index product_tags on catalog.product using gin (tags)');
    this.addSql('create index product_title_trigrams on catalog.product using gin (title gin_trgm_ops)');
    this.addSql('create index product_slug_trigrams on catalog.product using gin (slug gin_trgm_ops)');
    this.addSql(`
      create table catalog.product_variant (
        id uuid primary key,
        product_id uuid not null references catalog.product (id) on delete restrict,
        sku text not null unique check (length(sku) >= 1 and length(sku) <= 80),
        title text not null check (length(title) >= 1),
        selected_options jsonb not null check (jsonb_typeof(selected_options) = 'array'),
        price bigint not null check (price >= 0),
        compare_at_price bigint check (compare_at_price > price),
        weight_grams int check (weight_grams >= 0),
        hsn_code text check (hsn_code ~ '^[0-9]{4}([0-9]{2}){0,2}$'),
        position int not null,
        in_stock boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (product_id, selected_options)
      )`);
    this.addSql('create index product_variant_product_id on catalog.product_variant (product_id, position)');
    this.addSql('create index product_variant_sku_trigrams on catalog.product_variant using gin (sku gin_trgm_ops)');
    this.addSql('create index product_variant_options on catalog.product_variant using gin (selected_options jsonb_path_ops)');
    this.addSql(`
      create table catalog.product_image (
        id uuid primary key,
        product_id uuid not null references catalog.product (id) on delete cascade,
        url text not null check (length(url) <= 2000),
        alt text check (length(alt) <= 500),
        width int check (width > 0),
        height int check (height > 0),
        position int not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index product_image_product_id on catalog.product_image (product_id, position, id)');
    this.addSql(`
      create table catalog.price_change (
        id uuid primary key,
        variant_id uuid not null references catalog.product_variant (id) on delete restrict,
        price bigint not null check (price >= 0),
        compare_at_price bigint,
        actor_id uuid references accounts.user (id) on delete restrict,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index price_change_variant_id on catalog.price_change (variant_id, created_at desc)');
  }
}
