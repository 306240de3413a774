import type { PaymentProvider } from '../../../schema/generated/payments.ts';

/** The providers that are called over the network. */
export type OnlineProvider = Exclude<PaymentProvider, 'CASH_ON_DELIVERY'>;

/** How far a payment has come at its provider. AUTHORIZED: the payer's bank has said yes, the money is not taken yet. */
export type ReportedState = 'PENDING' | 'PROCESSING' | 'AUTHORIZED' | 'CAPTURED' | 'FAILED' | 'CANCELLED';

/**
 * What a provider says of a payment, in the same words for all providers, whether it came by webhook, by the client's proof or by
 * asking. `providerOrderId` is Razorpay's order or Stripe's intent, `providerPaymentId` Razorpay's payment or again the intent;
 * `reference` is our payment's id where the provider hands it back. Amounts in the currency's smallest unit, as they came.
 */
export type PaymentReport = {
  readonly kind: 'PAYMENT';
  readonly provider: OnlineProvider;
  readonly providerOrderId: string;
  readonly providerPaymentId: string;
  readonly reference: string | null;
  readonly state: ReportedState;
  readonly amount: number;
  /** What the provider had been asked for, where it says so besides. */
  readonly askedAmount: number | null;
  readonly currency: string;
  /** What the provider keeps for itself; null: not said. */
  readonly fee: number | null;
  /** Why it failed, as the provider puts it. */
  readonly failure: string | null;
};

/** What a provider says of money that goes back; `reference` is our refund's id. */
export type RefundReport = {
  readonly kind: 'REFUND';
  readonly provider: OnlineProvider;
  readonly providerPaymentId: string;
  readonly providerRefundId: string;
  readonly reference: string | null;
  readonly state: 'PROCESSING' | 'COMPLETED' | 'FAILED';
  readonly amount: number;
  readonly currency: string;
  readonly failure: string | null;
};

/** What a provider says of a payer who disputes a payment at their bank. LOST: the bank has taken the money back. */
export type DisputeReport = {
  readonly kind: 'DISPUTE';
  readonly provider: OnlineProvider;
  readonly providerPaymentId: string;
  readonly state: 'OPEN' | 'WON' | 'LOST';
  readonly amount: number;
  readonly currency: string;
};

/** The provider says that something changed and not what: it has to be asked. */
export type RefundsChanged = { readonly kind: 'REFUNDS_CHANGED'; readonly provider: OnlineProvider; readonly providerPaymentId: string };

export type Report = PaymentReport | RefundReport | DisputeReport | RefundsChanged;
