import { Migration } from '@mikro-orm/migrations';

/** Stock levels, reservations and the ledger of stock. The orders' migration adds the keys to orders and their lines. */
export class InventoryMigration extends Migration {
  override up(): void {
    this.addSql('create schema inventory');
    // Room in each page and no index on a changing column: a buyer's update of a level touches no index.
    // `is_low` is a column because an index may only look at it: its value seldom changes, the numbers behind it always do.
    this.addSql(`
      create table inventory.stock_level (
        variant_id uuid primary key references catalog.product_variant (id) on delete restrict,
        product_id uuid not null references catalog.product (id) on delete restrict,
        on_hand int not null check (on_hand <= 1000000000),
        reserved int not null check (reserved >= 0),
        low_stock_threshold int not null default 5 check (low_stock_threshold >= 0),
        is_low boolean not null generated always as (on_hand - reserved <= low_stock_threshold) stored,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint stock_level_promises_no_more_than_there_is check (on_hand >= reserved)
      ) with (fillfactor = 70)`);
    this.addSql('create index stock_level_product_id on inventory.stock_level (product_id, variant_id)');
    this.addSql('create index stock_level_low on inventory.stock_level (variant_id) where is_low');
    this.addSql(`
      create table inventory.reservation (
        id uuid primary key,
        variant_id uuid not null references catalog.product_variant (id) on delete restrict,
        quantity int not null check (quantity > 0),
        order_id uuid not null,
        order_line_id uuid not null,
        expires_at timestamptz,
        status text not null check (status in ('ACTIVE', 'RELEASED', 'DISPATCHED')),
        ended_at timestamptz,
        ended_reason text check (ended_reason in ('CANCELLED', 'EXPIRED', 'REJECTED')),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((status = 'ACTIVE') = (ended_at is null)),
        check ((status = 'RELEASED') = (ended_reason is not null))
      )`);
    this.addSql("create index reservation_expiry on inventory.reservation (expires_at) where status = 'ACTIVE' and expires_at is not null");
    this.addSql("create index reservation_active_order_id on inventory.reservation (order_id) where status = 'ACTIVE'");
    this.addSql("create index reservation_active_variant_id on inventory.reservation (variant_id) include (quantity) where status = 'ACTIVE'");
    this.addSql(`
      create table inventory.stock_movement (
        id uuid primary key,
        variant_id uuid not null references inventory.stock_level (variant_id) on delete restrict,
        delta int not null check (delta <> 0),
        reason text not null check (reason in ('RECEIVED', 'COUNTED', 'DAMAGED', 'CORRECTION', 'SOLD', 'RETURNED')),
        reference text check (length(reference) >= 1 and length(reference) <= 200),
        note text check (length(note) >= 1 and length(note) <= 1000),
        actor_id uuid references accounts.user (id) on delete restrict,
        on_hand_after int not null check (on_hand_after >= 0),
        occurred_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (reason <> 'SOLD' or delta < 0),
        check (reason <> 'RETURNED' or delta > 0)
      )`);
    this.addSql('create index stock_movement_newest on inventory.stock_movement (variant_id, created_at desc, id desc) include (delta)');
    this.addSql(`
      create function inventory.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger of stock only grows: correct it with another movement.' using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create trigger stock_movement_only_grows before update or delete on inventory.stock_movement
      for each row execute function inventory.refuse_change()`);
    this.addSql(`
      create trigger stock_movement_is_never_emptied before truncate on inventory.stock_movement
      for each statement execute function inventory.refuse_change()`);
  }
}
