import { Migration } from '@mikro-orm/migrations';

/**
 * A change carries its instant and not its day: only what is folded has days, so a shop that moves to another time zone has them counted anew
 * while it sells. Whoever writes a change waits for nobody and reads no calendar.
 */
export class SalesByInstantMigration extends Migration {
  override up(): void {
    this.addSql('select insights.fold_sales(2147483647)');
    this.addSql('alter table insights.sales_change drop column day');
    this.addSql('alter table insights.sales_change add column occurred_at timestamptz not null');
    this.addSql('create index sales_change_measure on insights.sales_change (measure, occurred_at)');
    this.addFold();
    this.noteOrders();
    this.notePayments();
    this.addSql(`
      create or replace function insights.note_customer() returns trigger language plpgsql as $$
      declare gain int := (new.role = 'CUSTOMER')::int - (case tg_op when 'UPDATE' then (old.role = 'CUSTOMER')::int else 0 end);
      begin
        insert into insights.sales_change (occurred_at, measure, key, count, amount) select new.created_at, 'CUSTOMER', '', gain, 0 where gain <> 0;
        return null;
      end $$`);
    this.addRebuild();
    this.addSql('drop function insights.day_of(timestamptz)');
  }

  /** The lock comes in a statement of its own, before what it guards is read: the calendar and the days belong together. */
  private addFold(): void {
    this.addSql(`
      create or replace function insights.fold_sales(most int) returns bigint language plpgsql as $$
      declare folded bigint;
      begin
        lock table insights.sales in row exclusive mode;
        with moved as (
          delete from insights.sales_change where id in (select id from insights.sales_change order by id limit most for update skip locked)
          returning occurred_at, measure, key, count, amount
        ), kept as (
          insert into insights.sales as kept (measure, grain, day, key, count, amount)
          select measure, grain, case grain when 'DAY' then day else date_trunc('month', day)::date end as start, key, sum(count), sum(amount)
          from (select (occurred_at at time zone time_zone)::date as day, measure, key, count, amount from moved, insights.calendar) dated
          cross join (values ('DAY'), ('MONTH')) as grains (grain) group by measure, grain, start, key order by measure, grain, start, key
          on conflict (measure, grain, day, key) do update
          set count = kept.count + excluded.count, amount = kept.amount + excluded.amount, updated_at = now()
        )
        select count(*) into folded from moved;
        return folded;
      end $$`);
  }

  private noteOrders(): void {
    this.addSql(`
      create or replace function insights.note_new_orders() returns trigger language plpgsql as $$ begin
        insert into insights.sales_change (occurred_at, measure, key, count, amount)
        select placed_at, 'STATUS', status, 1, total from fresh
        union all select placed_at, 'STATE', ship_state, 1, total from fresh where insights.is_revenue(status);
        return null;
      end $$`);
    this.addSql(`
      create or replace function insights.note_changed_orders() returns trigger language plpgsql as $$ begin
        insert into insights.sales_change (occurred_at, measure, key, count, amount)
        with moved as (
          select n.id, n.placed_at, o.status as was, n.status as becomes, o.total as cost, n.total, o.ship_state as state_was, n.ship_state as state_becomes,
            insights.is_revenue(n.status)::int - insights.is_revenue(o.status)::int as sign
          from fresh n join stale o on o.id = n.id where (o.status, o.total, o.ship_state) is distinct from (n.status, n.total, n.ship_state)
        )
        select placed_at, 'STATUS', was, -1, -cost from moved union all select placed_at, 'STATUS', becomes, 1, total from moved
        union all select placed_at, 'STATE', state_was, -1, -cost from moved where insights.is_revenue(was)
        union all select placed_at, 'STATE', state_becomes, 1, total from moved where insights.is_revenue(becomes)
        union all select m.placed_at, 'PRODUCT', l.product_id::text, m.sign * sum(l.quantity), m.sign * sum(l.total)
          from moved m join orders.order_line l on l.order_id = m.id where m.sign <> 0 group by m.placed_at, m.sign, l.product_id;
        return null;
      end $$`);
    this.addSql(`
      create or replace function insights.note_new_lines() returns trigger language plpgsql as $$ begin
        insert into insights.sales_change (occurred_at, measure, key, count, amount)
        select o.placed_at, 'PRODUCT', l.product_id::text, sum(l.quantity), sum(l.total)
        from fresh l join orders.order o on o.id = l.order_id where insights.is_revenue(o.status) group by o.placed_at, l.product_id;
        return null;
      end $$`);
  }

  private notePayments(): void {
    this.addSql(`
      create or replace function insights.note_payment() returns trigger language plpgsql as $$ begin
        if tg_op = 'UPDATE' and old.completed_at is not null then
          insert into insights.sales_change (occurred_at, measure, key, count, amount) values (old.completed_at, 'PROVIDER', old.provider, -1, -old.amount);
        end if;
        if new.completed_at is not null then
          insert into insights.sales_change (occurred_at, measure, key, count, amount) values (new.completed_at, 'PROVIDER', new.provider, 1, new.amount);
        end if;
        return null;
      end $$`);
    this.addSql(`
      create or replace function insights.note_refund() returns trigger language plpgsql as $$
      declare payer text := (select provider from payments.payment where id = new.payment_id);
      begin
        if tg_op = 'UPDATE' and old.completed_at is not null then
          insert into insights.sales_change (occurred_at, measure, key, count, amount) values (old.completed_at, 'REFUND', payer, -1, -old.amount);
        end if;
        if new.completed_at is not null then
          insert into insights.sales_change (occurred_at, measure, key, count, amount) values (new.completed_at, 'REFUND', payer, 1, new.amount);
        end if;
        return null;
      end $$`);
  }

  /**
   * From the rows themselves, while the shop sells: only folding waits. One statement forgets the changes that it sees and counts the rows that
   * it sees, so a change that commits meanwhile is in neither and stays to be folded.
   */
  private addRebuild(): void {
    this.addSql(`
      create or replace function insights.rebuild_sales(zone text) returns void language plpgsql as $$ begin
        lock table insights.sales in share row exclusive mode;
        update insights.calendar set time_zone = zone, updated_at = now();
        delete from insights.sales;
        with forgotten as (delete from insights.sales_change), counted as (
          select (placed_at at time zone zone)::date as day, 'STATUS' as measure, status as key, count(*) as count, sum(total) as amount from orders.order group by 1, 3
          union all select (placed_at at time zone zone)::date, 'STATE', ship_state, count(*), sum(total) from orders.order where insights.is_revenue(status) group by 1, 3
          union all select (o.placed_at at time zone zone)::date, 'PRODUCT', l.product_id::text, sum(l.quantity), sum(l.total)
            from orders.order o join orders.order_line l on l.order_id = o.id where insights.is_revenue(o.status) group by 1, 3
          union all select (completed_at at time zone zone)::date, 'PROVIDER', provider, count(*), sum(amount) from payments.payment where completed_at is not null group by 1, 3
          union all select (r.completed_at at time zone zone)::date, 'REFUND', p.provider, count(*), sum(r.amount)
            from payments.refund r join payments.payment p on p.id = r.payment_id where r.completed_at is not null group by 1, 3
          union all select (created_at at time zone zone)::date, 'CUSTOMER', '', count(*), 0 from accounts."user" where role = 'CUSTOMER' group by 1
        )
        insert into insights.sales (measure, grain, day, key, count, amount)
        select measure, grain, case grain when 'DAY' then day else date_trunc('month', day)::date end as start, key, sum(count), sum(amount)
        from counted cross join (values ('DAY'), ('MONTH')) as grains (grain) group by measure, grain, start, key;
      end $$`);
  }
}
