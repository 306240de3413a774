import { Migration } from '@mikro-orm/migrations';

/** A use counts against the account too: another e-mail address at each order makes no other customer. */
export class RedemptionUserMigration extends Migration {
  override up(): void {
    this.addSql('alter table promotions.redemption add column user_id uuid references accounts.user (id) on delete restrict');
    this.addSql('create index redemption_user_id on promotions.redemption (user_id, promo_code_id) where user_id is not null');
  }
}
