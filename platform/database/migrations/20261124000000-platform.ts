import { Migration } from '@mikro-orm/migrations';

/** What every domain stands on: extensions and the idempotency keys. */
export class PlatformMigration extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create schema platform');
    this.addSql(`
      create table platform.idempotency_key (
        caller text not null,
        mutation text not null,
        key text not null check (length(key) between 1 and 255),
        fingerprint text not null,
        answer jsonb,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (caller, mutation, key)
      )`);
    this.addSql('create index idempotency_key_created_at on platform.idempotency_key (created_at)');
  }
}
