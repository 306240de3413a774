import { Migration } from '@mikro-orm/migrations';

/** What payments through providers need: who pays, what the provider has said, refunds on their way, events as they came, and the ledger. */
export class PaymentsOnlineMigration extends Migration {
  override up(): void {
    this.widenPayment();
    this.widenRefund();
    this.addProviderEvent();
    this.addLedger();
    this.writeLedgerOfThePast();
  }

  /**
   * `payer` is the user, or the guest's session, who may open it. `pledged` are the refunds that stand, given back or on their way;
   * `charged_back` is what the payer's bank took back. `next_check_at`: when the provider is to be asked next; null: no more.
   */
  private widenPayment(): void {
    this.addSql(`
      alter table payments.payment
        add column payer uuid,
        add column client_secret text check (length(client_secret) between 1 and 500),
        add column pledged bigint not null default 0,
        add column charged_back bigint not null default 0 check (charged_back >= 0),
        add column fee bigint check (fee >= 0),
        add column failure text check (length(failure) between 1 and 500),
        add column dispute text check (dispute in ('OPEN', 'WON', 'LOST')),
        add column authorized_at timestamptz,
        add column checks int not null default 0 check (checks >= 0),
        add column next_check_at timestamptz,
        drop constraint payment_refunded_rule,
        drop constraint payment_completed_at_rule`);
    this.addSql(`
      update payments.payment p set payer = coalesce(o.user_id, o.session_id), pledged = p.refunded
      from orders.order o where o.id = p.order_id`);
    // A CANCELLED payment with completed_at is money that came though nobody waited for it: it goes back as a whole.
    this.addSql(`
      alter table payments.payment
        alter column payer set not null,
        add constraint payment_refunded_rule check (case status
          when 'REFUNDED' then refunded = amount
          when 'PARTIALLY_REFUNDED' then refunded > 0 and refunded < amount
          when 'CANCELLED' then refunded >= 0
          else refunded = 0 end),
        add constraint payment_completed_at_rule check (case
          when status in ('COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED') then completed_at is not null
          when status = 'CANCELLED' then true
          else completed_at is null end),
        add constraint payment_pledge_rule check (refunded >= 0 and refunded <= pledged and pledged + charged_back <= amount),
        add constraint payment_check_rule check (next_check_at is null or (provider_order_id is not null and completed_at is null))`);
    this.addSql('drop index payments.payment_unsettled');
    this.addSql('create index payment_next_check on payments.payment (next_check_at) where next_check_at is not null');
    this.addSql('create index payment_completed on payments.payment (provider, completed_at) where completed_at is not null');
  }

  private widenRefund(): void {
    this.addSql(`
      alter table payments.refund
        add column cause text not null default 'RETURN' check (cause in ('STAFF', 'CANCELLATION', 'UNDELIVERED', 'RETURN', 'UNWANTED', 'PROVIDER')),
        add column actor_id uuid references accounts.user (id) on delete restrict,
        add column provider_refund_id text unique check (length(provider_refund_id) between 1 and 255),
        add column attempts int not null default 0 check (attempts >= 0),
        add column failure text check (length(failure) between 1 and 500),
        add column next_check_at timestamptz,
        add constraint refund_return_rule check (return_id is null or cause = 'RETURN'),
        add constraint refund_check_rule check (next_check_at is null or status in ('PENDING', 'PROCESSING'))`);
    this.addSql('alter table payments.refund alter column cause drop default');
    // What the shop gives back by itself it gives back once, whatever races.
    this.addSql(`
      create unique index refund_once on payments.refund (payment_id, cause)
      where cause in ('CANCELLATION', 'UNDELIVERED', 'UNWANTED') and status <> 'FAILED'`);
    this.addSql('create index refund_next_check on payments.refund (next_check_at) where next_check_at is not null');
    this.addSql('create index refund_completed on payments.refund (completed_at) where completed_at is not null');
    this.addSql('create index refund_actor_id on payments.refund (actor_id) where actor_id is not null');
  }

  private addProviderEvent(): void {
    this.addSql(`
      create table payments.provider_event (
        id uuid primary key,
        provider text not null check (provider in ('RAZORPAY', 'STRIPE')),
        event_id text not null check (length(event_id) between 1 and 255),
        type text not null check (length(type) between 1 and 120),
        payload jsonb not null,
        status text not null check (status in ('RECEIVED', 'PROCESSED', 'IGNORED', 'MISMATCH')),
        detail text check (length(detail) between 1 and 500),
        payment_id uuid references payments.payment (id) on delete restrict,
        processed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint provider_event_processed_rule check ((status = 'RECEIVED') = (processed_at is null)),
        constraint provider_event_once unique (provider, event_id)
      )`);
    this.addSql('create index provider_event_newest on payments.provider_event (created_at desc, id desc)');
    this.addSql('create index provider_event_status on payments.provider_event (status, created_at desc, id desc)');
    this.addSql('create index provider_event_payment_id on payments.provider_event (payment_id) where payment_id is not null');
  }

  /** Three accounts, each the sum of its entries: what is expected, the money that is held, and what providers kept. */
  private addLedger(): void {
    this.addSql(`
      create table payments.ledger_entry (
        id uuid primary key,
        payment_id uuid not null references payments.payment (id) on delete restrict,
        refund_id uuid references payments.refund (id) on delete restrict,
        kind text not null check (kind in ('AUTHORIZED', 'CAPTURED', 'REFUNDED', 'FEE', 'CHARGED_BACK', 'CASH_DUE', 'CASH_COLLECTED')),
        account text not null generated always as (case
          when kind in ('AUTHORIZED', 'CASH_DUE') then 'EXPECTED'
          when kind = 'FEE' then 'FEES'
          else 'MONEY' end) stored,
        amount bigint not null check (amount <> 0),
        currency text not null default 'INR' check (currency = 'INR'),
        occurred_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint ledger_entry_sign_rule check (case
          when kind in ('CAPTURED', 'CASH_COLLECTED') then amount > 0
          when kind in ('REFUNDED', 'FEE', 'CHARGED_BACK') then amount < 0
          else true end),
        constraint ledger_entry_refund_rule check ((kind = 'REFUNDED') = (refund_id is not null))
      )`);
    this.addSql('create index ledger_entry_payment_id on payments.ledger_entry (payment_id, created_at, id) include (account, amount)');
    this.addSql('create index ledger_entry_newest on payments.ledger_entry (created_at desc, id desc)');
    // An effect is entered once, whatever races and whatever is replayed (F05).
    this.addSql(`
      create unique index ledger_entry_once on payments.ledger_entry (payment_id, kind)
      where kind in ('CAPTURED', 'FEE', 'CHARGED_BACK', 'CASH_COLLECTED')`);
    this.addSql('create unique index ledger_entry_refund_once on payments.ledger_entry (refund_id) where refund_id is not null');
    this.addSql(`
      create function payments.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger of payments only grows: correct it with another entry.' using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create trigger ledger_entry_only_grows before update or delete on payments.ledger_entry
      for each row execute function payments.refuse_change()`);
    this.addSql(`
      create trigger ledger_entry_is_never_emptied before truncate on payments.ledger_entry
      for each statement execute function payments.refuse_change()`);
  }

  /** Until now there was cash alone. */
  private writeLedgerOfThePast(): void {
    this.addSql(`
      insert into payments.ledger_entry (id, payment_id, kind, amount, occurred_at, created_at, updated_at)
      select gen_random_uuid(), p.id, e.kind, e.amount, e.at, e.at, e.at
      from payments.payment p
      cross join lateral (values
        ('CASH_DUE', p.amount, p.created_at, true),
        ('CASH_DUE', -p.amount, coalesce(p.completed_at, p.updated_at), p.status <> 'PENDING'),
        ('CASH_COLLECTED', p.amount, p.completed_at, p.completed_at is not null)
      ) e (kind, amount, at, is_true)
      where p.provider = 'CASH_ON_DELIVERY' and p.amount > 0 and e.is_true`);
    this.addSql(`
      insert into payments.ledger_entry (id, payment_id, refund_id, kind, amount, occurred_at, created_at, updated_at)
      select gen_random_uuid(), r.payment_id, r.id, 'REFUNDED', -r.amount, r.completed_at, r.completed_at, r.completed_at
      from payments.refund r where r.status = 'COMPLETED'`);
  }
}
