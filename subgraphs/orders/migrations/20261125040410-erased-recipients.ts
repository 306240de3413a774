import { Migration } from '@mikro-orm/migrations';

/** Until when the law has an erased customer's name stay on an invoice. */
export class ErasedRecipientsMigration extends Migration {
  override up(): void {
    this.addSql('alter table orders.order add column recipient_kept_until timestamptz');
    this.addSql('create index order_recipient_kept_until on orders.order (recipient_kept_until) where recipient_kept_until is not null');
  }
}
