import { Migration } from '@mikro-orm/migrations';

/** Changes of what the catalogue shows are noted. Pieces sold only rank the products, and change with every order: they are noted apart. */
export class NoteCatalogChangesMigration extends Migration {
  override up(): void {
    this.addSql("select platform.note_changes_of('catalog.product', 'product', 'id', '{units_sold}')");
    this.addSql("select platform.note_changes_of('catalog.product_variant', 'product', 'product_id')");
    this.addSql("select platform.note_changes_of('catalog.product_image', 'product', 'product_id')");
    this.addSql("select platform.note_changes_of('catalog.category', 'category', 'id')");
    this.addSql(`
      create function catalog.note_best_sellers() returns trigger language plpgsql as $$
      begin
        insert into platform.change (topic)
          select distinct 'best_seller' from changed c join before b on b.id = c.id where b.units_sold <> c.units_sold on conflict do nothing;
        return null;
      end $$`);
    this.addSql(`
      create trigger note_best_sellers after update on catalog.product referencing old table as before new table as changed
      for each statement execute function catalog.note_best_sellers()`);
  }
}
