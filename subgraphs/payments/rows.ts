import { sql } from '#database';
import type { Paise } from '#money';
import type { PaymentProvider, PaymentStatus } from '../../schema/generated/payments.ts';

/** A payment as the graph reads it. Amounts in paise. */
export type PaymentRow = {
  id: string;
  orderId: string;
  provider: PaymentProvider;
  status: PaymentStatus;
  amount: Paise;
  refunded: Paise;
  providerOrderId: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** An order as this subgraph knows it. */
export type OrderReference = { id: string };

/** The columns of a PaymentRow from `payments.payment p`. */
export const paymentColumns = sql`
  p.id, p.order_id as "orderId", p.provider, p.status, p.amount, p.refunded, p.provider_order_id as "providerOrderId",
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;
