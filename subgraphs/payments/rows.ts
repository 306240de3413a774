import { sql } from '#database';
import type { Paise } from '#money';
import type { PaymentProvider, PaymentStatus, RefundStatus } from '../../schema/generated/payments.ts';

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
