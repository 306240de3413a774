import { sql } from '#database';
import type { Paise } from '#money';
import type { LedgerAccount, LedgerKind, PaymentDifferenceKind, PaymentProvider, PaymentStatus, ProviderEventStatus, RefundStatus } from '../../schema/generated/payments.ts';

/** A payment as the graph reads it. Amounts in paise; `payer` is the user or the guest's session whose it is. */
export type PaymentRow = {
  id: string;
  orderId: string;
  payer: string;
  provider: PaymentProvider;
  status: PaymentStatus;
  amount: Paise;
  refunded: Paise;
  providerOrderId: string | null;
  providerPaymentId: string | null;
  /** Stripe's, for the payer alone. */
  clientSecret: string | null;
  /** Calls to open it at the provider that failed. */
  attempts: number;
  /** When the money came; null: it has not. */
  completedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A refund as the graph reads it; paise. */
export type RefundRow = {
  id: string;
  paymentId: string;
  amount: Paise;
  reason: string;
  status: RefundStatus;
  createdAt: Date;
  completedAt: Date | null;
};

/** What a provider sent, as the graph reads it. */
export type ProviderEventRow = {
  id: string;
  provider: PaymentProvider;
  eventId: string;
  type: string;
  status: ProviderEventStatus;
  detail: string | null;
  paymentId: string | null;
  receivedAt: Date;
  processedAt: Date | null;
};

/** A line of the ledger; paise, with a sign. */
export type LedgerEntryRow = {
  id: string; paymentId: string; refundId: string | null; kind: LedgerKind; account: LedgerAccount; amount: Paise; occurredAt: Date; createdAt: Date;
};

/** A day's comparison with a provider; paise. */
export type ReconciliationRow = {
  id: string; provider: PaymentProvider; day: string; capturedThere: Paise; capturedHere: Paise; refundedThere: Paise; refundedHere: Paise; comparedAt: Date;
};

/** Something on which a provider and we do not agree; paise. */
export type DifferenceRow = {
  id: string; reconciliationId: string; kind: PaymentDifferenceKind; providerId: string; paymentId: string | null; amountThere: Paise | null; amountHere: Paise | null;
};

/** An order as this subgraph knows it. */
export type OrderReference = { id: string };

/** The columns of a PaymentRow from `payments.payment p`. */
export const paymentColumns = sql`
  p.id, p.order_id as "orderId", p.payer, p.provider, p.status, p.amount, p.refunded, p.provider_order_id as "providerOrderId",
  p.provider_payment_id as "providerPaymentId", p.client_secret as "clientSecret", p.attempts, p.completed_at as "completedAt",
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;

/** The columns of a RefundRow from `payments.refund r`. */
export const refundColumns = sql`
  r.id, r.payment_id as "paymentId", r.amount, r.reason, r.status, r.created_at as "createdAt", r.completed_at as "completedAt"`;

/** The columns of a ProviderEventRow from `payments.provider_event e`. */
export const eventColumns = sql`
  e.id, e.provider, e.event_id as "eventId", e.type, e.status, e.detail, e.payment_id as "paymentId", e.created_at as "receivedAt", e.processed_at as "processedAt"`;

/** The columns of a LedgerEntryRow from `payments.ledger_entry e`. */
export const ledgerColumns = sql`
  e.id, e.payment_id as "paymentId", e.refund_id as "refundId", e.kind, e.account, e.amount, e.occurred_at as "occurredAt", e.created_at as "createdAt"`;

/** The columns of a ReconciliationRow from `payments.reconciliation k`. */
export const reconciliationColumns = sql`
  k.id, k.provider, k.day::text as day, k.captured_there as "capturedThere", k.captured_here as "capturedHere",
  k.refunded_there as "refundedThere", k.refunded_here as "refundedHere", k.compared_at as "comparedAt"`;

/** The columns of a DifferenceRow from `payments.reconciliation_difference d`. */
export const differenceColumns = sql`
  d.id, d.reconciliation_id as "reconciliationId", d.kind, d.provider_id as "providerId", d.payment_id as "paymentId",
  d.amount_there as "amountThere", d.amount_here as "amountHere"`;
