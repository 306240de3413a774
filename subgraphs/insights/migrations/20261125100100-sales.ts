import { Migration } from '@mikro-orm/migrations';

/**
 * Sales by day and by month of the shop's time zone. Whatever changes them appends a row to `sales_change`, in its own transaction and
 * without waiting for anybody; a job folds these rows into `sales`. Both together are always exact.
 */
export class SalesMigration extends Migration {
  override up(): void {
    this.addSql('create schema insights');
    this.addTables();
    this.addFunctions();
    this.noteOrders();
    this.notePayments();
    this.noteCustomers();
    this.addRebuild();
    this.addSql("select insights.rebuild_sales('Asia/Kolkata')");
  }

  /**
   * Measures: STATUS (key: an order's status), STATE (where it goes), PRODUCT (its id; count: pieces): orders by the day on which they were placed.
   * PROVIDER and REFUND (key: the payment's provider): by the day on which the money came or went. CUSTOMER: by the day of joining.
   * STATE and PRODUCT hold only what counts as revenue.
   */
  private addTables(): void {
    this.addSql(`
      create table insights.calendar (
        only_one boolean primary key default true check (only_one),
        time_zone text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    this.addSql("insert into insights.calendar (time_zone) values ('Asia/Kolkata')");
    this.addSql(`
      create table insights.sales_change (
        id bigint generated always as identity primary key,
        day date not null,
        measure text not null check (measure in ('STATUS', 'STATE', 'PRODUCT', 'PROVIDER', 'REFUND', 'CUSTOMER')),
        key text not null,
        count bigint not null,
        amount bigint not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    this.addSql(`
      create table insights.sales (
        measure text not null,
        grain text not null check (grain in ('DAY', 'MONTH')),
        day date not null,
        key text not null,
        count bigint not null,
        amount bigint not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (measure, grain, day, key)
      )`);
  }

  private addFunctions(): void {
    this.addSql(`
      create function insights.day_of(instant timestamptz) returns date language sql stable as
      'select (instant at time zone time_zone)::date from insights.calendar'`);
    this.addSql(`
      create function insights.is_revenue(status text) returns boolean language sql immutable as
      $$ select status not in ('PENDING', 'CANCELLED') $$`);
    this.addSql(`
      create function insights.fold_sales(most int) returns bigint language sql as $$
        with moved as (
          delete from insights.sales_change where id in (select id from insights.sales_change order by id limit most for update skip locked)
          returning day, measure, key, count, amount
        ), folded as (
          insert into insights.sales as kept (measure, grain, day, key, count, amount)
          select measure, grain, case grain when 'DAY' then day else date_trunc('month', day)::date end as start, key, sum(count), sum(amount)
          from moved cross join (values ('DAY'), ('MONTH')) as grains (grain) group by measure, grain, start, key
          on conflict (measure, grain, day, key) do update
          set count = kept.count + excluded.count, amount = kept.amount + excluded.amount, updated_at = now()
        )
        select count(*) from moved
      $$`);
  }

  /** What an order froze does not change, so only its status moves it; its lines come after it. */
  private noteOrders(): void {
    this.addSql(`
      create function insights.note_new_orders() returns trigger language plpgsql as $$ begin
        insert into insights.sales_change (day, measure, key, count, amount)
        select insights.day_of(placed_at), 'STATUS', status, 1, total from fresh
        union all select insights.day_of(placed_at), 'STATE', ship_state, 1, total from fresh where insights.is_revenue(status);
        return null;
      end $$`);
    this.addSql(`
      create function insights.note_changed_orders() returns trigger language plpgsql as $$ begin
        insert into insights.sales_change (day, measure, key, count, amount)
        with moved as (
          select n.id, insights.day_of(n.placed_at) as day, o.status as was, n.status as becomes, o.total as cost, n.total, o.ship_state as state_was, n.ship_state as state_becomes,
            insights.is_revenue(n.status)::int - insights.is_revenue(o.status)::int as sign
          from fresh n join stale o on o.id = n.id where (o.status, o.total, o.ship_state) is distinct from (n.status, n.total, n.ship_state)
        )
        select day, 'STATUS', was, -1, -cost from moved union all select day, 'STATUS', becomes, 1, total from moved
        union all select day, 'STATE', state_was, -1, -cost from moved where insights.is_revenue(was)
        union all select day, 'STATE', state_becomes, 1, total from moved where insights.is_revenue(becomes)
        union all select m.day, 'PRODUCT', l.product_id::text, m.sign * sum(l.quantity), m.sign * sum(l.total)
          from moved m join orders.order_line l on l.order_id = m.id where m.sign <> 0 group by m.day, m.sign, l.product_id;
        return null;
      end $$`);
    this.addSql(`
      create function insights.note_new_lines() returns trigger language plpgsql as $$ begin
        insert into insights.sales_change (day, measure, key, count, amount)
        select insights.day_of(o.placed_at), 'PRODUCT', l.product_id::text, sum(l.quantity), sum(l.total)
        from fresh l join orders.order o on o.id = l.order_id where insights.is_revenue(o.status) group by o.placed_at, l.product_id;
        return null;
      end $$`);
    this.addSql('create trigger note_new_orders after insert on orders.order referencing new table as fresh for each statement execute function insights.note_new_orders()');
    this.addSql('create trigger note_changed_orders after update on orders.order referencing new table as fresh old table as stale for each statement execute function insights.note_changed_orders()');
    this.addSql('create trigger note_new_lines after insert on orders.order_line referencing new table as fresh for each statement execute function insights.note_new_lines()');
  }

  private notePayments(): void {
    this.addSql(`
      create function insights.note_payment() returns trigger language plpgsql as $$ begin
        if tg_op = 'UPDATE' and old.completed_at is not null then
          insert into insights.sales_change (day, measure, key, count, amount) values (insights.day_of(old.completed_at), 'PROVIDER', old.provider, -1, -old.amount);
        end if;
        if new.completed_at is not null then
          insert into insights.sales_change (day, measure, key, count, amount) values (insights.day_of(new.completed_at), 'PROVIDER', new.provider, 1, new.amount);
        end if;
        return null;
      end $$`);
    this.addSql(`
      create function insights.note_refund() returns trigger language plpgsql as $$
      declare payer text := (select provider from payments.payment where id = new.payment_id);
      begin
        if tg_op = 'UPDATE' and old.completed_at is not null then
          insert into insights.sales_change (day, measure, key, count, amount) values (insights.day_of(old.completed_at), 'REFUND', payer, -1, -old.amount);
        end if;
        if new.completed_at is not null then
          insert into insights.sales_change (day, measure, key, count, amount) values (insights.day_of(new.completed_at), 'REFUND', payer, 1, new.amount);
        end if;
        return null;
      end $$`);
    for (const kind of ['payment', 'refund']) {
      this.addSql(`create trigger note_new_${kind} after insert on payments.${kind} for each row when (new.completed_at is not null) execute function insights.note_${kind}()`);
      this.addSql(`
        create trigger note_changed_${kind} after update on payments.${kind} for each row
        when ((old.completed_at, old.amount) is distinct from (new.completed_at, new.amount)) execute function insights.note_${kind}()`);
    }
  }

  private noteCustomers(): void {
    this.addSql(`
      create function insights.note_customer() returns trigger language plpgsql as $$
      declare gain int := (new.role = 'CUSTOMER')::int - (case tg_op when 'UPDATE' then (old.role = 'CUSTOMER')::int else 0 end);
      begin
        insert into insights.sales_change (day, measure, key, count, amount) select insights.day_of(new.created_at), 'CUSTOMER', '', gain, 0 where gain <> 0;
        return null;
      end $$`);
    this.addSql('create trigger note_new_customer after insert on accounts."user" for each row execute function insights.note_customer()');
    this.addSql('create trigger note_changed_customer after update of role on accounts."user" for each row when (old.role is distinct from new.role) execute function insights.note_customer()');
  }

  /** From the rows themselves: for the first start, and when the shop moves to another time zone. Whoever sells meanwhile waits. */
  private addRebuild(): void {
    this.addSql(`
      create function insights.rebuild_sales(zone text) returns void language plpgsql as $$ begin
        lock table insights.sales_change in exclusive mode;
        update insights.calendar set time_zone = zone, updated_at = now();
        delete from insights.sales_change;
        delete from insights.sales;
        insert into insights.sales_change (day, measure, key, count, amount)
        select (placed_at at time zone zone)::date, 'STATUS', status, count(*), sum(total) from orders.order group by 1, 3
        union all select (placed_at at time zone zone)::date, 'STATE', ship_state, count(*), sum(total) from orders.order where insights.is_revenue(status) group by 1, 3
        union all select (o.placed_at at time zone zone)::date, 'PRODUCT', l.product_id::text, sum(l.quantity), sum(l.total)
          from orders.order o join orders.order_line l on l.order_id = o.id where insights.is_revenue(o.status) group by 1, 3
        union all select (completed_at at time zone zone)::date, 'PROVIDER', provider, count(*), sum(amount) from payments.payment where completed_at is not null group by 1, 3
        union all select (r.completed_at at time zone zone)::date, 'REFUND', p.provider, count(*), sum(r.amount)
          from payments.refund r join payments.payment p on p.id = r.payment_id where r.completed_at is not null group by 1, 3
        union all select (created_at at time zone zone)::date, 'CUSTOMER', '', count(*), 0 from accounts."user" where role = 'CUSTOMER' group by 1;
        perform insights.fold_sales(2147483647);
      end $$`);
  }
}
