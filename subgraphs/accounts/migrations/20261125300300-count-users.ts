import { Migration } from '@mikro-orm/migrations';

/** Users are counted by role as they change. */
export class CountUsersMigration extends Migration {
  override up(): void {
    this.addSql("select platform.count_rows_of('accounts.user', 'role')");
  }
}
