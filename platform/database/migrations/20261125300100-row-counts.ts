import { Migration } from '@mikro-orm/migrations';

/**
 * How many rows a table has, by a column of few values or in all (null), without reading them: `platform.count_rows_of('schema.table', 'column')`. Whatever
 * changes it appends to `row_count_change`, in its own transaction and without waiting for anybody; a job folds that into `row_count`. Both together are exact.
 */
export class RowCountsMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table platform.row_count (
        name text not null,
        key text not null,
        count bigint not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (name, key)
      )`);
    this.addSql(`
      create table platform.row_count_change (
        id bigint generated always as identity primary key,
        name text not null,
        key text not null,
        change bigint not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    this.addSql(`
      create function platform.note_row_count() returns trigger language plpgsql as $$
      declare
        gained text := case when tg_op in ('INSERT', 'UPDATE') then format('select %s as key, 1 as change from fresh', tg_argv[1]) end;
        lost text := case when tg_op in ('UPDATE', 'DELETE') then format('select %s as key, -1 as change from stale', tg_argv[1]) end;
      begin
        execute format('insert into platform.row_count_change (name, key, change) select $1, key, sum(change) from (%s) moved group by key having sum(change) <> 0',
          concat_ws(' union all ', gained, lost)) using tg_argv[0];
        return null;
      end $$`);
    this.addSql(`
      create function platform.count_rows_of(counted regclass, by_column text) returns void language plpgsql as $$
      declare
        key text := case when by_column is null then $key$''$key$ else format('%I::text', by_column) end;
        call text := format('for each statement execute function platform.note_row_count(%L, %L)', counted::text, key);
      begin
        execute format('create trigger count_inserted after insert on %s referencing new table as fresh %s', counted, call);
        if by_column is not null then
          execute format('create trigger count_updated after update on %s referencing new table as fresh old table as stale %s', counted, call);
        end if;
        execute format('create trigger count_deleted after delete on %s referencing old table as stale %s', counted, call);
        execute format('insert into platform.row_count (name, key, count) select %L, %s, count(*) from %s group by 2', counted::text, key, counted);
      end $$`);
    this.addSql(`
      create function platform.fold_row_counts(most int) returns bigint language sql as $$
        with moved as (
          delete from platform.row_count_change where id in (select id from platform.row_count_change order by id limit most for update skip locked) returning name, key, change
        ), folded as (
          insert into platform.row_count as kept (name, key, count) select name, key, sum(change) from moved group by name, key
          on conflict (name, key) do update set count = kept.count + excluded.count, updated_at = now()
        )
        select count(*) from moved
      $$`);
  }
}
