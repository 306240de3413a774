import { newId, type Unit } from '#database';
import { toPaise, type Paise } from '#money';
import type { PaymentProvider } from '../../../schema/generated/payments.ts';
import { Payment } from '../entities/payment.ts';
import type { PaymentRow } from '../rows.ts';

/** Begins a payment of an order that is already written and returns it, PENDING, as the graph reads it. */
export function createPayment(unit: Unit, wanted: { orderId: string; provider: PaymentProvider; amount: Paise }): PaymentRow {
  const payment: PaymentRow = {
    id: newId(), ...wanted, status: 'PENDING', refunded: toPaise(0), providerOrderId: null, createdAt: unit.now, updatedAt: unit.now,
  };
  unit.em.create(Payment, payment);
  return payment;
}
