import { Migration } from '@mikro-orm/migrations';

/** Orders are counted by status as they change. */
export class CountOrdersMigration extends Migration {
  override up(): void {
    this.addSql("select platform.count_rows_of('orders.order', 'status')");
  }
}
