import type { PaymentActionResolvers } from '../../../schema/generated/payments.ts';

export const PaymentActionType: PaymentActionResolvers = {
  __resolveType: (action) => ('razorpayOrderId' in action ? 'RazorpayCheckout' : 'StripePaymentIntent'),
};
