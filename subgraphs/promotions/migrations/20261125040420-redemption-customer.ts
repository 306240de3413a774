import { Migration } from '@mikro-orm/migrations';

/** What finds the uses of a customer who is to be forgotten. */
export class RedemptionCustomerMigration extends Migration {
  override up(): void {
    this.addSql('create index redemption_customer_key on promotions.redemption (customer_key)');
  }
}
