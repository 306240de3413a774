import { defineEntity, p } from '@mikro-orm/postgresql';
import type { PaymentProvider, PaymentStatus } from '../../../schema/generated/payments.ts';

/** One attempt to pay an order. Amounts in paise; the provider's ids and `attempts` (calls to open it there) stay empty for cash. */
export const Payment = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  schema: 'payments',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    provider: p.text().$type<PaymentProvider>(),
    status: p.text().$type<PaymentStatus>(),
    amount: p.bigint('number'),
    refunded: p.bigint('number').default(0),
    providerOrderId: p.text().nullable(),
    providerPaymentId: p.text().nullable(),
    attempts: p.integer().default(0),
    completedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
