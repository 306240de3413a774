import type { PaymentStatus } from '../../../schema/generated/payments.ts';

/** Where a payment may go from each status (contract, RULES). FAILED may still succeed: providers report late. Keeps F17. */
export const paymentMoves: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  PENDING: ['PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED'],
  PROCESSING: ['COMPLETED', 'FAILED', 'CANCELLED'],
  COMPLETED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  FAILED: ['PROCESSING', 'COMPLETED'],
  CANCELLED: [],
  PARTIALLY_REFUNDED: ['REFUNDED'],
  REFUNDED: [],
};

/** The statuses from which a payment may come to `to`. */
export function statusesBefore(to: PaymentStatus): PaymentStatus[] {
  return statuses().filter((from) => paymentMoves[from].includes(to));
}

function statuses(): PaymentStatus[] {
  return Object.keys(paymentMoves).filter((name): name is PaymentStatus => name in paymentMoves);
}
