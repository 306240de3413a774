import { Migration } from '@mikro-orm/migrations';

/** What customers have put aside: each variant once. */
export class WishlistMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table cart.wishlist_item (
        id uuid primary key,
        user_id uuid not null references accounts.user (id) on delete cascade,
        variant_id uuid not null references catalog.product_variant (id) on delete cascade,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (user_id, variant_id)
      )`);
    this.addSql('create index wishlist_item_user_id on cart.wishlist_item (user_id, created_at desc, id desc)');
    this.addSql('create index wishlist_item_variant_id on cart.wishlist_item (variant_id)');
  }
}
