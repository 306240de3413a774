import { Migration } from '@mikro-orm/migrations';

/** What finds the orders of guests by their e-mail address, when it turns out whose it is. */
export class GuestOrdersMigration extends Migration {
  override up(): void {
    this.addSql('create index order_guest_email on orders.order (email) where user_id is null');
  }
}
