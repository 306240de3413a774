import { input } from '#graph';
import { z } from 'zod';
import { remark } from './order-input.ts';

/** An id or signature of a provider; what is not in that form is nobody's, so it is only bounded here. */
const providerText = () => z.string().trim().min(1, 'This is empty.').max(500, 'This is longer than 500 characters.');

/** What paymentConfirm takes. */
export const paymentToConfirm = z.object({
  paymentId: input.id(),
  razorpay: input.optional(z.object({ razorpayOrderId: providerText(), razorpayPaymentId: providerText(), razorpaySignature: providerText() })),
  stripe: input.optional(z.object({ paymentIntentId: providerText() })),
});
export type PaymentToConfirm = z.output<typeof paymentToConfirm>;

/** What paymentRetry takes. */
export const paymentToRetry = z.object({ orderId: input.id(), paymentProvider: z.enum(['RAZORPAY', 'STRIPE', 'CASH_ON_DELIVERY']) });
export type PaymentToRetry = z.output<typeof paymentToRetry>;

/** What refundCreate takes. */
export const refundToCreate = z.object({
  idempotencyKey: z.string().min(1, 'This is empty.').max(255, 'An idempotency key has at most 255 characters.'),
  paymentId: input.id(),
  amount: input.amount().refine((amount) => amount > 0, 'Give back at least one paisa.'),
  reason: remark().refine((reason) => reason !== null, 'Say why, for whoever gets the money.'),
});
export type RefundToCreate = z.output<typeof refundToCreate>;
