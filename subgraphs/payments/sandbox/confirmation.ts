import type { Bill, Charge } from './facts.ts';
import type { Sandbox } from './sandbox.ts';
import { hmac } from './webhooks/sign.ts';

/** What a client has in its hands after a payment, for `paymentConfirm`. */
export type Confirmation =
  | { readonly razorpayOrderId: string; readonly razorpayPaymentId: string; readonly razorpaySignature: string }
  | { readonly paymentIntentId: string };

/** What Razorpay's checkout hands to the page (signed with the key's secret), or Stripe's library. */
export function confirmationOf({ accounts }: Pick<Sandbox, 'accounts'>, bill: Bill, charge: Charge): Confirmation {
  if (bill.provider === 'stripe') return { paymentIntentId: bill.id };
  return { razorpayOrderId: bill.id, razorpayPaymentId: charge.id, razorpaySignature: hmac(accounts.razorpay.keySecret, `${bill.id}|${charge.id}`) };
}
