import { Migration } from '@mikro-orm/migrations';

/** Users, their sessions with the refresh tokens, and their addresses. */
export class AccountsMigration extends Migration {
  override up(): void {
    this.addSql('create schema accounts');
    // Only staff hold permissions by name: an administrator may do everything, a customer nothing of it.
    this.addSql(`
      create table accounts.user (
        id uuid primary key,
        email text unique check (email = lower(email) and length(email) <= 254 and position('@' in email) > 1),
        phone text unique check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        name text check (length(name) >= 1 and length(name) <= 120),
        role text not null check (role in ('CUSTOMER', 'STAFF', 'ADMIN')),
        permissions text[] not null default '{}' check (permissions <@ array[
          'CATALOG_WRITE', 'INVENTORY_READ', 'INVENTORY_WRITE', 'ORDERS_READ', 'ORDERS_WRITE', 'PAYMENTS_READ', 'PAYMENTS_REFUND',
          'PROMOTIONS_WRITE', 'USERS_READ', 'USERS_WRITE', 'SUPPORT_WRITE', 'INSIGHTS_READ', 'AUDIT_READ']),
        is_active boolean not null default true,
        password_hash text check (password_hash like '$argon2id$%'),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (email is not null or phone is not null),
        check (role = 'STAFF' or permissions = '{}')
      )`);
    this.addSql('create index user_newest on accounts.user (created_at desc, id desc)');
    this.addSql('create index user_role on accounts.user (role, created_at desc, id desc)');
    this.addSql('create index user_email_trigrams on accounts.user using gin (email gin_trgm_ops)');
    this.addSql('create index user_phone_trigrams on accounts.user using gin (phone gin_trgm_ops)');
    this.addSql('create index user_name_trigrams on accounts.user using gin (name gin_trgm_ops)');
    this.addSql(`
      create table accounts.session (
        id uuid primary key,
        user_id uuid references accounts.user (id) on delete restrict,
        device text not null check (length(device) <= 120),
        user_agent text check (length(user_agent) <= 500),
        address text check (length(address) <= 64),
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        absolute_expires_at timestamptz not null,
        revoked_at timestamptz,
        revoked_reason text check (revoked_reason in ('SIGNED_OUT', 'SIGNED_IN', 'REVOKED', 'REUSED', 'USER_DEACTIVATED')),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (expires_at <= absolute_expires_at),
        check ((revoked_at is null) = (revoked_reason is null))
      )`);
    this.addSql('create index session_user_id on accounts.session (user_id, last_seen_at desc, id desc) where revoked_at is null');
    // A token has at most one successor, whatever happens at once.
    this.addSql(`
      create table accounts.refresh_token (
        id uuid primary key,
        session_id uuid not null references accounts.session (id) on delete restrict,
        parent_id uuid unique references accounts.refresh_token (id) on delete restrict,
        token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
        used_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index refresh_token_session_id on accounts.refresh_token (session_id)');
    this.addSql(`
      create table accounts.address (
        id uuid primary key,
        user_id uuid not null references accounts.user (id) on delete restrict,
        name text not null check (length(name) >= 1 and length(name) <= 120),
        phone text not null check (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        line1 text not null check (length(line1) >= 1 and length(line1) <= 200),
        line2 text check (length(line2) >= 1 and length(line2) <= 200),
        city text not null check (length(city) >= 1 and length(city) <= 120),
        state text not null check (state = any (array[
          'AN', 'AP', 'AR', 'AS', 'BR', 'CG', 'CH', 'DH', 'DL', 'GA', 'GJ', 'HP', 'HR', 'JH', 'JK', 'KA', 'KL', 'LA', 'LD', 'MH', 'ML', 'MN', 'MP',
          'MZ', 'NL', 'OD', 'PB', 'PY', 'RJ', 'SK', 'TN', 'TR', 'TS', 'UK', 'UP', 'WB'])),
        pincode text not null check (pincode ~ '^[1-9][0-9]{5}$'),
        country text not null check (country = 'IN'),
        is_default boolean not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index address_user_id on accounts.address (user_id, created_at desc, id desc)');
    this.addSql('create unique index address_default on accounts.address (user_id) where is_default');
  }
}
