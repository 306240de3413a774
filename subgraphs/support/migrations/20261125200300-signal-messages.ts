import { Migration } from '@mikro-orm/migrations';

/** A message that was sent is signalled to those who follow its conversation. */
export class SignalMessagesMigration extends Migration {
  override up(): void {
    this.addSql("create trigger signal_message after insert on support.message for each row execute function platform.signal('conversation', 'conversation_id', 'id')");
  }
}
