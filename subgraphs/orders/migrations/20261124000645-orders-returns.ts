import { Migration } from '@mikro-orm/migrations';

/** What returns need of orders: how many pieces of a line are on their way back, and credit notes for what was given back. */
export class OrdersReturnsMigration extends Migration {
  override up(): void {
    // Never more than were bought, whatever races: the orders' part of F19.
    this.addSql(`
      alter table orders.order_line add column sent_back int not null default 0
        constraint order_line_sent_back_rule check (sent_back >= 0 and sent_back <= quantity)`);
    this.addSql(`
      create table orders.credit_note (
        id uuid primary key,
        order_id uuid not null references orders.invoice (order_id) on delete restrict,
        number text not null unique check (number ~ '^[A-Z0-9/-]{1,16}$'),
        financial_year text not null check (financial_year ~ '^[0-9]{4}$'),
        sequence int not null check (sequence >= 1),
        total bigint not null check (total > 0),
        tax bigint not null check (tax >= 0 and tax <= total),
        cgst bigint not null check (cgst >= 0),
        sgst bigint not null check (sgst >= 0),
        igst bigint not null check (igst >= 0),
        issued_on date not null,
        issued_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint credit_note_tax_rule check (tax = cgst + sgst + igst),
        constraint credit_note_gst_kind_rule check (igst = 0 or cgst + sgst = 0),
        unique (financial_year, sequence)
      )`);
    this.addSql('create index credit_note_order_id on orders.credit_note (order_id, issued_at)');
  }
}
