import { Migration } from '@mikro-orm/migrations';

/** Payments: one row for each attempt to pay an order. `order_id` gets its foreign key from the orders, which come later. */
export class PaymentsMigration extends Migration {
  override up(): void {
    this.addSql('create schema payments');
    this.addSql(`
      create table payments.payment (
        id uuid primary key,
        order_id uuid not null,
        provider text not null check (provider in ('RAZORPAY', 'STRIPE', 'CASH_ON_DELIVERY')),
        status text not null check (status in (
          'PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')),
        amount bigint not null check (amount >= 0),
        currency text not null default 'INR' check (currency = 'INR'),
        refunded bigint not null default 0,
        provider_order_id text check (length(provider_order_id) between 1 and 255),
        provider_payment_id text check (length(provider_payment_id) between 1 and 255),
        attempts int not null default 0 check (attempts >= 0),
        completed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint payment_refunded_rule check (case status
          when 'REFUNDED' then refunded = amount
          when 'PARTIALLY_REFUNDED' then refunded > 0 and refunded < amount
          else refunded = 0 end),
        constraint payment_completed_at_rule check ((completed_at is not null) = (status in ('COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'))),
        constraint payment_cash_rule check (
          provider <> 'CASH_ON_DELIVERY' or (provider_order_id is null and provider_payment_id is null and attempts = 0)),
        unique (provider, provider_order_id),
        unique (provider, provider_payment_id)
      )`);
    this.addSql('create index payment_order_id on payments.payment (order_id, created_at, id)');
    // One order, many payments, at most one of them holding its money.
    this.addSql("create unique index payment_one_completed on payments.payment (order_id) where status in ('COMPLETED', 'PARTIALLY_REFUNDED')");
    // What a provider has to be asked about.
    this.addSql(`create index payment_unsettled on payments.payment (created_at)
      where status in ('PENDING', 'PROCESSING') and provider <> 'CASH_ON_DELIVERY'`);
  }
}
