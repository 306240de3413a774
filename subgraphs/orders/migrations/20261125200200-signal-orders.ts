import { Migration } from '@mikro-orm/migrations';

/** An order that changed is signalled, whatever changed it. */
export class SignalOrdersMigration extends Migration {
  override up(): void {
    this.addSql(`
      create trigger signal_order after update on orders.order for each row
      when ((old.status, old.updated_at) is distinct from (new.status, new.updated_at)) execute function platform.signal('order', 'id', 'id')`);
  }
}
