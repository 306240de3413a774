import { Migration } from '@mikro-orm/migrations';

/** Refunds: money given back of a payment. `return_id` gets its foreign key from the returns, which come later. */
export class RefundsMigration extends Migration {
  override up(): void {
    // A return is refunded once, whatever races; the sum is bounded by the payment's own CHECK, under whose lock each is written.
    this.addSql(`
      create table payments.refund (
        id uuid primary key,
        payment_id uuid not null references payments.payment (id) on delete restrict,
        return_id uuid unique,
        amount bigint not null check (amount > 0),
        currency text not null default 'INR' check (currency = 'INR'),
        reason text not null check (length(reason) between 1 and 500),
        status text not null check (status in ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED')),
        completed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint refund_completed_at_rule check ((status = 'COMPLETED') = (completed_at is not null))
      )`);
    this.addSql('create index refund_payment_id on payments.refund (payment_id, created_at, id)');
  }
}
