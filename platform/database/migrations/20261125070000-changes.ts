import { Migration } from '@mikro-orm/migrations';

/**
 * What has changed, for whoever keeps copies of it (docs/decisions/0012-cache-by-snapshot.md). The database notes it in the
 * transaction of the change itself, so no writer can forget to and none can crash in between.
 */
export class ChangesMigration extends Migration {
  override up(): void {
    // Rows are only added, so writers never wait for each other here.
    this.addSql(`
      create table platform.change (
        topic text not null check (length(topic) >= 1 and length(topic) <= 100),
        xid xid8 not null default pg_current_xact_id(),
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null generated always as (created_at) stored,
        primary key (topic, xid)
      )`);
    this.addSql('create index change_xid on platform.change (xid)');
    this.addSql('create index change_created_at on platform.change using brin (created_at)');
    this.#noteChangesOf();
  }

  /**
   * Has every change of a table noted: under the topic as a whole, and under the topic of each thing that the column names. A change of
   * nothing but ignored columns is none. The triggers run once a statement.
   */
  #noteChangesOf(): void {
    this.addSql(`
      create function platform.note_changes_of(source regclass, topic text, id_column name, ignored text[] default null)
      returns void language plpgsql as $outer$
      declare
        noter text := replace(source::text, '.', '_') || '_changes';
        event text;
      begin
        execute format($function$
          create function platform.%1$I() returns trigger language plpgsql as $trigger$
          begin
            if tg_op = 'UPDATE' and %4$L::text[] is not null then
              insert into platform.change (topic)
                select distinct unnest(array[%2$L, %2$L || ':' || c.%3$I]) from changed c
                where not exists (select from before b where to_jsonb(b) - %4$L::text[] = to_jsonb(c) - %4$L::text[])
              on conflict do nothing;
            else
              insert into platform.change (topic)
                select distinct unnest(array[%2$L, %2$L || ':' || c.%3$I]) from changed c
              on conflict do nothing;
            end if;
            return null;
          end $trigger$ $function$, noter, topic, id_column, ignored);
        foreach event in array array['insert', 'update', 'delete'] loop
          execute format('create trigger note_%s after %1$s on %s referencing %s for each statement execute function platform.%I()',
            event, source,
            case event when 'insert' then 'new table as changed' when 'delete' then 'old table as changed' else 'old table as before new table as changed' end,
            noter);
        end loop;
      end $outer$`);
  }
}
