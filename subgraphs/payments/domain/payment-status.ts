import type { PaymentStatus } from '../../../schema/generated/payments.ts';

/**
 * Where a payment may go from each status (contract, RULES). FAILED may still succeed: providers report late. CANCELLED may too, when
 * its order expired and can be had again; money that nobody waits for leaves it CANCELLED until it is REFUNDED. Keeps F17.
 */
export const paymentMoves: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  PENDING: ['PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED'],
  PROCESSING: ['COMPLETED', 'FAILED', 'CANCELLED'],
  COMPLETED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  FAILED: ['PROCESSING', 'COMPLETED', 'CANCELLED'],
  CANCELLED: ['COMPLETED', 'REFUNDED'],
  PARTIALLY_REFUNDED: ['REFUNDED'],
  REFUNDED: [],
};

/** Whether a payment is under way: it may still be given up without anything having been paid. */
export function isOpen(payment: { readonly status: PaymentStatus }): boolean {
  return payment.status === 'PENDING' || payment.status === 'PROCESSING';
}

/** Whether a payment holds the money of its order; of an order's at most one does. */
export function holdsMoney(payment: { readonly status: PaymentStatus }): boolean {
  return payment.status === 'COMPLETED' || payment.status === 'PARTIALLY_REFUNDED';
}
