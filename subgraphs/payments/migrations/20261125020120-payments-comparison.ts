import { Migration } from '@mikro-orm/migrations';

/** What a provider's books and ours say of a day, and where they differ. */
export class PaymentsComparisonMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table payments.reconciliation (
        id uuid primary key,
        provider text not null check (provider in ('RAZORPAY', 'STRIPE')),
        day date not null,
        captured_there bigint not null,
        captured_here bigint not null,
        refunded_there bigint not null,
        refunded_here bigint not null,
        compared_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (provider, day)
      )`);
    this.addSql('create index reconciliation_newest on payments.reconciliation (day desc, id desc)');
    this.addSql(`
      create table payments.reconciliation_difference (
        id uuid primary key,
        reconciliation_id uuid not null references payments.reconciliation (id) on delete cascade,
        kind text not null check (kind in ('CAPTURE_MISSING', 'CAPTURE_UNKNOWN', 'CAPTURE_AMOUNT', 'REFUND_MISSING', 'REFUND_UNKNOWN', 'REFUND_AMOUNT')),
        provider_id text not null check (length(provider_id) between 1 and 255),
        payment_id uuid references payments.payment (id) on delete restrict,
        amount_there bigint,
        amount_here bigint,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint reconciliation_difference_rule check (amount_there is distinct from amount_here),
        unique (reconciliation_id, kind, provider_id)
      )`);
    this.addSql('create index reconciliation_difference_payment_id on payments.reconciliation_difference (payment_id) where payment_id is not null');
  }
}
