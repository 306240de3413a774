import { Migration } from '@mikro-orm/migrations';

/** Returns and exchanges. How many pieces of a line are on their way back is bounded by `orders.order_line.sent_back`. */
export class ReturnsMigration extends Migration {
  override up(): void {
    this.addSql('create schema returns');
    this.addReturn();
    this.addLines();
    this.addEvents();
    this.addSql('alter table payments.refund add foreign key (return_id) references returns.return (id) on delete restrict');
  }

  private addReturn(): void {
    this.addSql(`
      create table returns.return (
        id uuid primary key,
        order_id uuid not null references orders.order (id) on delete restrict,
        kind text not null check (kind in ('RETURN', 'EXCHANGE')),
        status text not null constraint return_status_rule check (status in (
          'REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'REFUNDED', 'EXCHANGED', 'CANCELLED')),
        restock boolean,
        refund_amount bigint not null check (refund_amount >= 0),
        shipping_refund bigint not null default 0 check (shipping_refund >= 0),
        credit_note_number text unique references orders.credit_note (number) on delete restrict,
        requested_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint return_kind_rule check (case kind when 'RETURN' then status <> 'EXCHANGED' else status <> 'REFUNDED' and refund_amount = 0 end),
        constraint return_restock_rule check ((restock is not null) = (status in ('RECEIVED', 'REFUNDED', 'EXCHANGED'))),
        constraint return_refund_rule check (status = 'REFUNDED' or (shipping_refund = 0 and credit_note_number is null))
      )`);
    this.addSql('create index return_order_id on returns.return (order_id, requested_at, id)');
    this.addSql('create index return_newest on returns.return (requested_at desc, id desc)');
    this.addSql('create index return_status on returns.return (status, requested_at desc, id desc)');
    // Delivery is paid back once an order.
    this.addSql('create unique index return_one_shipping_refund on returns.return (order_id) where shipping_refund > 0');
  }

  /** `pieces` says which of the line's pieces, counted from 0: each has its own share of the line's money and tax. */
  private addLines(): void {
    this.addSql(`
      create table returns.return_line (
        id uuid primary key,
        return_id uuid not null references returns.return (id) on delete restrict,
        position int not null check (position >= 0),
        order_line_id uuid not null references orders.order_line (id) on delete restrict,
        quantity int not null check (quantity between 1 and 100),
        pieces int[] not null constraint return_line_pieces_rule check (cardinality(pieces) = quantity and 0 <= all (pieces)),
        reason text not null check (reason in (
          'SIZE_TOO_SMALL', 'SIZE_TOO_LARGE', 'DEFECTIVE', 'NOT_AS_DESCRIBED', 'CHANGED_MIND', 'OTHER')),
        comment text check (length(comment) between 1 and 1000),
        total bigint not null check (total >= 0),
        tax bigint not null check (tax >= 0 and tax <= total),
        cgst bigint not null check (cgst >= 0),
        sgst bigint not null check (sgst >= 0),
        igst bigint not null check (igst >= 0),
        replacement_variant_id uuid references catalog.product_variant (id) on delete restrict,
        reservation_id uuid unique references inventory.reservation (id) on delete restrict,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint return_line_tax_rule check (tax = cgst + sgst + igst),
        constraint return_line_replacement_rule check (
          (replacement_variant_id is null) = (reservation_id is null) and (replacement_variant_id is null or total = 0)),
        unique (return_id, position)
      )`);
    this.addSql('create index return_line_order_line_id on returns.return_line (order_line_id)');
    this.addSql('create index return_line_replacement_variant_id on returns.return_line (replacement_variant_id) where replacement_variant_id is not null');
  }

  private addEvents(): void {
    this.addSql(`
      create table returns.return_event (
        id uuid primary key,
        return_id uuid not null references returns.return (id) on delete restrict,
        status text not null constraint return_event_status_check check (status in (
          'REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'REFUNDED', 'EXCHANGED', 'CANCELLED')),
        note text check (length(note) between 1 and 500),
        actor_id uuid references accounts.user (id) on delete restrict,
        occurred_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql('create index return_event_return_id on returns.return_event (return_id, occurred_at, id)');
    this.addSql('create index return_event_actor_id on returns.return_event (actor_id) where actor_id is not null');
    // Each status is entered once at most: whatever races, a return is not received or refunded twice.
    this.addSql('create unique index return_event_once on returns.return_event (return_id, status)');
  }
}
