import { Migration } from '@mikro-orm/migrations';

/** What the last import of a product said, so that the next one changes only what its file says anew. */
export class CatalogImportMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.import_product (
        product_id uuid primary key references catalog.product (id) on delete cascade,
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        image_urls text[] not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      create table catalog.import_variant (
        variant_id uuid primary key references catalog.product_variant (id) on delete cascade,
        quantity int not null check (quantity >= 0),
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
  }
}
