import { Migration } from '@mikro-orm/migrations';

/** Stock levels are counted as they come and go; what changes in one does not touch the count. */
export class CountStockLevelsMigration extends Migration {
  override up(): void {
    this.addSql("select platform.count_rows_of('inventory.stock_level', null)");
  }
}
