import { Migration } from '@mikro-orm/migrations';

/** An order that was paid after it had expired counts its use of a code though others used it up meanwhile: so many may lie beyond the limit. */
export class LateUsesMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table promotions.promo_code
        add column late_uses int not null default 0 check (late_uses >= 0),
        drop constraint promo_code_used_within_its_limit,
        add constraint promo_code_used_within_its_limit check (times_used - late_uses <= usage_limit)`);
  }
}
