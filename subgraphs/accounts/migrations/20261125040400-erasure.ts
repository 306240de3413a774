import { Migration } from '@mikro-orm/migrations';

/** An erased user is a row without a person: what others and the law keep still says that it was somebody, and no more. */
export class ErasureMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table accounts.user
        add column erased_at timestamptz,
        drop constraint user_check,
        add constraint user_reached_rule check (email is not null or phone is not null or erased_at is not null),
        add constraint user_erased_rule check (erased_at is null or (num_nonnulls(email, phone, name, password_hash) = 0 and not is_active and role = 'CUSTOMER'))`);
    this.addSql('alter table accounts.session drop constraint session_revoked_reason_check');
    this.addSql(`
      alter table accounts.session add constraint session_revoked_reason_check check (revoked_reason in (
        'SIGNED_OUT', 'SIGNED_IN', 'REVOKED', 'REUSED', 'USER_DEACTIVATED', 'PASSWORD_CHANGED', 'OWNER_CHANGED', 'ERASED'))`);
    this.addSql('alter table accounts.one_time_password drop constraint one_time_password_purpose_check');
    this.addSql(`
      alter table accounts.one_time_password add constraint one_time_password_purpose_check check (purpose in ('SIGN_IN', 'PASSWORD_RESET', 'DATA_ERASURE'))`);
  }
}
