import { Migration } from '@mikro-orm/migrations';

/** How many products there are, on sale and not. */
export class CountProductsMigration extends Migration {
  override up(): void {
    this.addSql("select platform.count_rows_of('catalog.product', 'is_active')");
  }
}
