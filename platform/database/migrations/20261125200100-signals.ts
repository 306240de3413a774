import { Migration } from '@mikro-orm/migrations';

/** `platform.signal('topic', 'key column', 'id column')` as a trigger's function: says at the commit that a row of the topic changed. */
export class SignalsMigration extends Migration {
  override up(): void {
    this.addSql(`
      create function platform.signal() returns trigger language plpgsql as $$
      declare
        named record;
      begin
        execute format('select ($1).%I as key, ($1).%I as id', tg_argv[1], tg_argv[2]) using new into named;
        perform pg_notify('aarya', tg_argv[0] || ' ' || named.key || ' ' || named.id);
        return null;
      end $$`);
  }
}
