-- The role that the application uses in production (DATABASE_URL): it owns nothing, is no superuser, and can add to the audit trail
-- but not change it. Run this as the owner of the database after `npm run migrate`, and again after every migration:
--   psql "$OWNER_URL" --single-transaction --file deploy/application-role.sql
-- Then give the role a password: alter role aarya_app password '…'.
do $$
declare
  part record;
begin
  if not exists (select from pg_roles where rolname = 'aarya_app') then
    create role aarya_app login nosuperuser nocreatedb nocreaterole noinherit;
  end if;
  for part in select nspname as name from pg_namespace where nspname not like 'pg\_%' and nspname not in ('information_schema') loop
    execute format('grant usage on schema %I to aarya_app', part.name);
    execute format('grant select, insert, update, delete on all tables in schema %I to aarya_app', part.name);
    execute format('grant usage, select on all sequences in schema %I to aarya_app', part.name);
    execute format('grant execute on all functions in schema %I to aarya_app', part.name);
  end loop;
  -- The jobs' tables are closed row by row to everybody but their owner.
  for part in select schemaname as schema, tablename as name from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('drop policy if exists aarya_app on %I.%I', part.schema, part.name);
    execute format('create policy aarya_app on %I.%I to aarya_app using (true) with check (true)', part.schema, part.name);
  end loop;
end $$;

-- The trail is written by platform.append_audit alone, which runs with its owner's rights.
revoke insert, update, delete, truncate on platform.audit_entry, platform.audit_head from aarya_app;
revoke update, delete, truncate on platform.audit_checkpoint from aarya_app;
revoke insert, update, delete on public.schema_migration from aarya_app;
-- The ledgers of money and of stock are added to, never changed.
revoke update, delete, truncate on payments.ledger_entry, inventory.stock_movement from aarya_app;
