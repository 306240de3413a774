import { Migration } from '@mikro-orm/migrations';

/**
 * The audit trail: entries that are only ever added, each with the hash of all before it; the end of the chain, which whoever adds
 * locks; and signed checkpoints (docs/decisions/0011-audit-chain.md).
 */
export class AuditMigration extends Migration {
  override up(): void {
    // A session may be forgotten one day, the trail not: `session_id` and `target_id` name rows without holding them.
    this.addSql(`
      create table platform.audit_entry (
        sequence bigint primary key check (sequence > 0),
        id uuid not null unique,
        action text not null check (action ~ '^[a-z][A-Za-z]{1,79}$'),
        actor_id uuid references accounts.user (id) on delete restrict,
        role text check (role in ('GUEST', 'CUSTOMER', 'STAFF', 'ADMIN')),
        session_id uuid,
        target_type text check (target_type ~ '^[A-Z][A-Za-z]{1,79}$'),
        target_id text check (length(target_id) between 1 and 200),
        summary text not null check (length(summary) between 1 and 500),
        ip_address text check (length(ip_address) <= 64),
        request_id text not null check (length(request_id) <= 200),
        before jsonb,
        after jsonb,
        hash bytea not null check (length(hash) = 32),
        created_at timestamptz not null,
        updated_at timestamptz not null generated always as (created_at) stored,
        check ((target_type is null) = (target_id is null))
      )`);
    this.addSql('create index audit_entry_newest on platform.audit_entry (created_at, sequence)');
    this.addSql('create index audit_entry_actor on platform.audit_entry (actor_id, created_at, sequence)');
    this.addSql('create index audit_entry_action on platform.audit_entry (action, created_at, sequence)');
    this.addSql('create index audit_entry_target on platform.audit_entry (target_id, created_at, sequence)');
    this.addSql('create index audit_entry_target_type on platform.audit_entry (target_type, created_at, sequence)');
    this.addSql(`
      create table platform.audit_head (
        only_one boolean primary key default true check (only_one),
        sequence bigint not null check (sequence >= 0),
        hash bytea not null check (length(hash) = 32),
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql("insert into platform.audit_head (sequence, hash, created_at, updated_at) values (0, sha256('aarya audit trail'), now(), now())");
    this.addSql(`
      create table platform.audit_checkpoint (
        sequence bigint primary key check (sequence > 0),
        hash bytea not null check (length(hash) = 32),
        key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
        mac bytea not null check (length(mac) = 32),
        created_at timestamptz not null,
        updated_at timestamptz not null generated always as (created_at) stored
      )`);
    this.#appendFunction();
    this.#onlyGrows();
  }

  /** Runs with its owner's rights: the application's role may call it and write neither table itself. */
  #appendFunction(): void {
    this.addSql(`
      create function platform.append_audit(entries jsonb, out sequence bigint, out hash bytea)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        entry jsonb;
      begin
        select h.sequence, h.hash into sequence, hash from platform.audit_head h for update;
        for entry in select value from jsonb_array_elements(entries) loop
          sequence := sequence + 1;
          hash := sha256(hash || convert_to(sequence || E'\\n' || (entry ->> 'canonical'), 'UTF8'));
          insert into platform.audit_entry
            (sequence, id, action, actor_id, role, session_id, target_type, target_id, summary, ip_address, request_id, before, after, hash, created_at)
          values (
            sequence, (entry ->> 'id')::uuid, entry ->> 'action', (entry ->> 'actorId')::uuid, entry ->> 'role', (entry ->> 'sessionId')::uuid,
            entry ->> 'targetType', entry ->> 'targetId', entry ->> 'summary', entry ->> 'ipAddress', entry ->> 'requestId',
            nullif(entry -> 'before', 'null'), nullif(entry -> 'after', 'null'), hash, (entry ->> 'createdAt')::timestamptz);
        end loop;
        update platform.audit_head h set sequence = append_audit.sequence, hash = append_audit.hash, updated_at = now();
      end $$`);
  }

  #onlyGrows(): void {
    this.addSql(`
      create function platform.refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['audit_entry', 'audit_checkpoint']) {
      this.addSql(`
        create trigger ${table}_only_grows before update or delete on platform.${table}
        for each row execute function platform.refuse_audit_change()`);
      this.addSql(`
        create trigger ${table}_is_never_emptied before truncate on platform.${table}
        for each statement execute function platform.refuse_audit_change()`);
    }
  }
}
