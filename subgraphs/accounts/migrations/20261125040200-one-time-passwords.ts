import { Migration } from '@mikro-orm/migrations';

/** One-time passwords, what has been proved of a user's e-mail address and phone number, and the count of wrong passwords in a row. */
export class OneTimePasswordsMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table accounts.user
        add column email_verified_at timestamptz,
        add column phone_verified_at timestamptz,
        add column failed_sign_ins int not null default 0 check (failed_sign_ins between 0 and 100),
        add constraint user_email_verified_rule check (email_verified_at is null or email is not null),
        add constraint user_phone_verified_rule check (phone_verified_at is null or phone is not null)`);
    // Whoever had an account before addresses were verified keeps it.
    this.addSql('update accounts.user set email_verified_at = created_at where email is not null');
    this.addSql('alter table accounts.session drop constraint session_revoked_reason_check');
    this.addSql(`
      alter table accounts.session add constraint session_revoked_reason_check check (revoked_reason in (
        'SIGNED_OUT', 'SIGNED_IN', 'REVOKED', 'REUSED', 'USER_DEACTIVATED', 'PASSWORD_CHANGED', 'OWNER_CHANGED'))`);
    // Where codes have been asked for: the row that requests and tries for one target wait for each other at.
    this.addSql(`
      create table accounts.one_time_password_target (
        target text primary key check (length(target) between 3 and 254),
        failures int not null default 0 check (failures between 0 and 100),
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      create table accounts.one_time_password (
        id uuid primary key,
        target text not null references accounts.one_time_password_target (target) on delete restrict,
        channel text not null check (channel in ('EMAIL', 'SMS')),
        purpose text not null check (purpose in ('SIGN_IN', 'PASSWORD_RESET')),
        code_hash text check (code_hash ~ '^[0-9a-f]{64}$'),
        failed_attempts int not null default 0 check (failed_attempts between 0 and 5),
        expires_at timestamptz not null,
        used_at timestamptz,
        voided_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (used_at is null or voided_at is null)
      )`);
    this.addSql('create index one_time_password_target_newest on accounts.one_time_password (target, created_at desc)');
    this.addSql('create unique index one_time_password_living on accounts.one_time_password (target, purpose) where used_at is null and voided_at is null');
    this.addSql('create index one_time_password_created_at on accounts.one_time_password (created_at)');
    this.addSql(`
      create table accounts.one_time_password_network (
        network text not null check (length(network) between 1 and 64),
        since timestamptz not null,
        period text not null check (period in ('HOUR', 'DAY')),
        requests int not null check (requests >= 1),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (network, period, since)
      )`);
    this.addSql('create index one_time_password_network_since on accounts.one_time_password_network (since)');
  }
}
