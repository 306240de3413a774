import { Migration } from '@mikro-orm/migrations';

/**
 * An order that expired may still be paid: when its money comes late and its pieces can be held again, it is confirmed after all.
 * `expired_at` tells such an order from one that somebody cancelled. It may then be CANCELLED a second time, by somebody.
 */
export class OrdersLateMoneyMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table orders.order add column expired_at timestamptz,
        add constraint order_expired_at_rule check (expired_at is null or status in ('CANCELLED', 'REFUNDED'))`);
    this.addSql('drop index orders.tracking_event_once');
    this.addSql("create unique index tracking_event_once on orders.tracking_event (order_id, status) where status <> 'CANCELLED'");
    // Orders that expired before this was written down.
    this.addSql(`
      update orders.order o set expired_at = o.updated_at
      where o.status = 'CANCELLED' and exists (select from inventory.reservation r where r.order_id = o.id and r.ended_reason = 'EXPIRED')`);
  }
}
