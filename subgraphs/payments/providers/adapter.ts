import type { Paise } from '#money';
import type { OnlineProvider, PaymentReport, RefundReport, Report } from './reports.ts';

/** A payment to be opened at a provider. `isRepeated`: it was tried before, so the provider may know it already. */
export type OrderToOpen = { readonly paymentId: string; readonly orderNumber: string; readonly amount: Paise; readonly isRepeated: boolean };

/** What a provider made of it. `clientSecret` is Stripe's, for the payer alone. */
export type OpenedOrder = { readonly providerOrderId: string; readonly clientSecret: string | null };

/** What a client brings from the provider's checkout. */
export type Confirmation = { readonly providerOrderId: string; readonly providerPaymentId: string; readonly signature: string | null };

/** A webhook whose signature holds: its id and type at the provider, and what it says, without personal data. */
export type ReceivedEvent = { readonly eventId: string; readonly type: string; readonly payload: object };

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Money to be given back of a provider's payment. `isRepeated` as above. */
export type RefundToSend = { readonly refundId: string; readonly providerPaymentId: string; readonly amount: Paise; readonly isRepeated: boolean };

/** Instants from, included, to, not included. */
export type Span = { readonly from: Date; readonly to: Date };

/**
 * One payment provider. Whatever calls it over the network has its own deadline, throws UnavailableError when the provider does not
 * answer as it should and RefusedError when it says no, and must not be called inside a unit of work. Keeps F35.
 */
export type PaymentProviderAdapter = {
  readonly provider: OnlineProvider;
  /** The key that a client opens the checkout with. */
  readonly publicKey: string;
  /** Has the provider expect a payment, once for our payment's id however often it is called. */
  readonly openOrder: (order: OrderToOpen) => Promise<OpenedOrder>;
  /** Every attempt that the provider knows to pay an order of its; none is an empty list. */
  readonly fetchPayments: (providerOrderId: string) => Promise<PaymentReport[]>;
  /** One attempt by its own id; null: the provider knows none. */
  readonly fetchPayment: (providerPaymentId: string) => Promise<PaymentReport | null>;
  /** Whether a client's proof is the provider's: PROVEN by its signature, FORGED, or ASK: only the provider can say. */
  readonly judge: (confirmation: Confirmation) => 'PROVEN' | 'FORGED' | 'ASK';
  /** The event of a webhook; null when its signature is not the provider's, or is older than the provider's tolerance. */
  readonly readWebhook: (body: Buffer, headers: Headers, now: Date) => ReceivedEvent | null;
  /** What an event says; null: it is of a kind that does not concern us. Throws when it has not the form that it should. */
  readonly reportsOf: (event: Pick<ReceivedEvent, 'type' | 'payload'>) => Report[] | null;
  /** Gives money back, once for our refund's id however often it is called. */
  readonly refund: (refund: RefundToSend) => Promise<RefundReport>;
  /** Every refund of a provider's payment. */
  readonly fetchRefunds: (providerPaymentId: string) => Promise<RefundReport[]>;
  /** Everything that was begun in a span of time, for the daily comparison. */
  readonly listPayments: (span: Span) => Promise<PaymentReport[]>;
  readonly listRefunds: (span: Span) => Promise<RefundReport[]>;
};
