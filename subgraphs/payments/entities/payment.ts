import { defineEntity, p } from '@mikro-orm/postgresql';
import type { PaymentProvider, PaymentStatus } from '../../../schema/generated/payments.ts';

export type DisputeState = 'OPEN' | 'WON' | 'LOST';

/**
 * One attempt to pay an order. Amounts in paise; what concerns a provider stays empty for cash. A CANCELLED one with `completedAt`
 * is money that came though nobody waited for it: it goes back as a whole.
 */
export const Payment = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    /** The user, or the guest's session, who may open it. */
    payer: p.uuid(),
    provider: p.text().$type<PaymentProvider>(),
    status: p.text().$type<PaymentStatus>(),
    amount: p.bigint('number'),
    refunded: p.bigint('number').default(0),
    /** Refunds that stand: given back, or on their way. */
    pledged: p.bigint('number').default(0),
    /** What the payer's bank took back after a dispute. */
    chargedBack: p.bigint('number').default(0),
    fee: p.bigint('number').nullable(),
    providerOrderId: p.text().nullable(),
    providerPaymentId: p.text().nullable(),
    /** Stripe's, for the payer alone. */
    clientSecret: p.text().nullable(),
    failure: p.text().nullable(),
    dispute: p.text().$type<DisputeState>().nullable(),
    /** Calls to open it at the provider that failed. */
    attempts: p.integer().default(0),
    authorizedAt: p.datetime().nullable(),
    /** When the money came. */
    completedAt: p.datetime().nullable(),
    /** How often the provider was asked about it, and when it is asked next; null: no more. */
    checks: p.integer().default(0),
    nextCheckAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
