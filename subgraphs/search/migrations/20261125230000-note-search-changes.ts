import { Migration } from '@mikro-orm/migrations';

/** Changes of the index are noted as one: a search reads all of it. */
export class NoteSearchChangesMigration extends Migration {
  override up(): void {
    this.addSql(`
      create function search.note_change() returns trigger language plpgsql as $$
      begin
        insert into platform.change (topic) values ('search') on conflict do nothing;
        return null;
      end $$`);
    for (const table of ['document', 'word', 'edition']) {
      this.addSql(`create trigger note_changes after insert or update or delete on search.${table} for each statement execute function search.note_change()`);
    }
  }
}
