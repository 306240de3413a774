/** The payments' face: what other domains may use. */
export { cancelPayments } from './domain/cancel-payments.ts';
export { checkCashOnDelivery } from './domain/cash-on-delivery.ts';
export { checkProvider } from './domain/check-provider.ts';
export { completeCashPayment } from './domain/complete-cash-payment.ts';
export { createPayment } from './domain/create-payment.ts';
export { forgetPayments, primePayments } from './domain/prime-payments.ts';
export { refundReturn } from './domain/refund-return.ts';
export type { Refunded, ReturnRefund } from './domain/refund-return.ts';
export { paymentsByOrder } from './loaders.ts';
export type { PaymentRow } from './rows.ts';
