import { Migration } from '@mikro-orm/migrations';

/** Changes of stock are noted, by variant. */
export class NoteStockChangesMigration extends Migration {
  override up(): void {
    this.addSql("select platform.note_changes_of('inventory.stock_level', 'stock', 'variant_id')");
  }
}
