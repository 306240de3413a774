import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CreditNoteRow, InvoiceRow, OrderLineRow, OrderRow, Reference, TrackingEventRow } from '../../subgraphs/orders/rows.ts';
import type { Connection } from '../../platform/graph/index.ts';
import type { Context } from '../../platform/context/index.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar day, YYYY-MM-DD, in the shop's time zone. */
  Date: { input: string; output: string; }
  /** RFC 3339 instant in UTC. */
  DateTime: { input: Date; output: Date; }
  /** Whole number of minor currency units (paise for INR), |n| <= 2^53 - 1. Never a float, never a string. */
  MinorUnits: { input: Paise; output: Paise; }
  _FieldSet: { input: string; output: string; }
};

/** An address in India. */
export type AddressInput = {
  /** City, town or village; one line, at most 120 characters. */
  readonly city: Scalars['String']['input'];
  /** ISO 3166-1; only IN. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** House and street; one line, at most 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** More of it; one line, at most 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it; one line, at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** E.164 or ten Indian digits. */
  readonly phone: Scalars['String']['input'];
  /** Six digits, the first not 0. */
  readonly pincode: Scalars['String']['input'];
  /** ISO 3166-2:IN code without the prefix, such as KA, or the name. */
  readonly state: Scalars['String']['input'];
};

/** A credit note for what was given back of an invoiced order (CGST Act, section 34). */
export type CreditNote = {
  /** The credit note as an HTML page to show or print. */
  readonly html: Scalars['String']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Consecutive within the financial year, in a series of its own; at most 16 characters. */
  readonly number: Scalars['String']['output'];
  /** A path on the gateway where the credit note is a PDF; whoever has it may open it for 15 minutes. */
  readonly pdfUrl?: Maybe<Scalars['String']['output']>;
  /** The GST inside the total. */
  readonly tax: Money;
  /** What was given back, GST included. */
  readonly total: Money;
};

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** A tax invoice (CGST Act, section 31). */
export type Invoice = {
  /** The invoice as an HTML page to show or print. */
  readonly html: Scalars['String']['output'];
  /** When it was issued: at dispatch. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Consecutive within the financial year; at most 16 characters. */
  readonly number: Scalars['String']['output'];
  /** A path on the gateway where the invoice is a PDF; whoever has it may open it for 15 minutes. */
  readonly pdfUrl?: Maybe<Scalars['String']['output']>;
};

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

export type Mutation = {
  /** Cancels an order of the viewer's that has not been packed; its stock and the use of its promo code are given back. Its owner. Refuses with INVALID_TRANSITION, NOT_FOUND, INVALID. */
  readonly orderCancel: OrderCancelPayload;
  /**
   * Makes an order of the viewer's cart: everything or nothing. Guests and customers. Refuses with CART_EMPTY, PRICE_CHANGED,
   * PROMO_CODE_LIMIT_REACHED (somebody else was faster), INSUFFICIENT_STOCK, NOT_DELIVERABLE, NOT_FOUND (address, delivery method, something no longer on sale), UNAVAILABLE
   * (the payment provider), IDEMPOTENCY_MISMATCH, REQUIRED, INVALID.
   */
  readonly orderPlace: OrderPlacePayload;
  /** Moves an order along. Staff with ORDERS_WRITE. Refuses with INVALID_TRANSITION (and the order as it is now), NOT_FOUND, INVALID. */
  readonly orderTransition: OrderTransitionPayload;
  /**
   * Takes the proof that a payment was made, and confirms its order. Whoever pays. Refuses with PAYMENT_SIGNATURE_INVALID, PAYMENT_FAILED
   * (it was not made, or over another amount), UNAVAILABLE (the provider does not answer), NOT_FOUND, REQUIRED, INVALID.
   */
  readonly paymentConfirm: PaymentConfirmPayload;
  /**
   * Begins to pay an order of the viewer's again, also with another provider; its stock is held anew. Its owner. Refuses with
   * INVALID_TRANSITION (it is paid, cancelled or being paid), UNAVAILABLE (the provider), PAYMENT_FAILED (too often), NOT_FOUND, INVALID.
   */
  readonly paymentRetry: PaymentRetryPayload;
  /**
   * Gives back some or all of a payment's money. Staff with PAYMENTS_REFUND. Refuses with REFUND_EXCEEDS_PAYMENT, NOT_FOUND,
   * IDEMPOTENCY_MISMATCH, INVALID.
   */
  readonly refundCreate: RefundCreatePayload;
};


export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationOrderPlaceArgs = {
  input: OrderPlaceInput;
};


export type MutationOrderTransitionArgs = {
  input: OrderTransitionInput;
};


export type MutationPaymentConfirmArgs = {
  input: PaymentConfirmInput;
};


export type MutationPaymentRetryArgs = {
  input: PaymentRetryInput;
};


export type MutationRefundCreateArgs = {
  input: RefundCreateInput;
};

/** What somebody bought. Everything in it was frozen when it was placed. Its owner, and staff with ORDERS_READ. */
export type Order = {
  /** What its owner may do with it now; empty for everybody else. */
  readonly allowedActions: ReadonlyArray<OrderAction>;
  /** Where staff may move it now; empty without ORDERS_WRITE. */
  readonly allowedTransitions?: Maybe<ReadonlyArray<OrderStatus>>;
  /** Why it was cancelled; null when it was not, or nobody said. */
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  /** The credit notes for what was given back of it, the first one first. */
  readonly creditNotes: ReadonlyArray<CreditNote>;
  /** Who bought it; null for a guest. Staff with ORDERS_READ. */
  readonly customer?: Maybe<User>;
  /** The name of the delivery method. */
  readonly deliveryMethodName: Scalars['String']['output'];
  /** Where messages about it go, in lower case. */
  readonly email: Scalars['String']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The tax invoice; null until it is dispatched. */
  readonly invoice?: Maybe<Invoice>;
  /** What was bought, in the order of the cart. */
  readonly lines: ReadonlyArray<OrderLine>;
  /** What the customer wrote to the shop; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** What people call it, such as AA-100001; unique. */
  readonly number: Scalars['String']['output'];
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** The promo code that took something off; null when none did. */
  readonly promoCode?: Maybe<Scalars['String']['output']>;
  /** Where it is sent. */
  readonly shippingAddress: ShippingAddress;
  /** How far it has come. */
  readonly status: OrderStatus;
  /** What it costs. */
  readonly totals: OrderTotals;
  /** Every status that it came to, the first one first. */
  readonly tracking: ReadonlyArray<TrackingEvent>;
  /** When its status last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** What a customer can do with an order. */
export type OrderAction =
  /** Cancel it. */
  | 'CANCEL'
  /** Send pieces back for others. */
  | 'EXCHANGE'
  /** Pay it. */
  | 'PAY'
  /** Send pieces back for the money. */
  | 'RETURN';

/** An order to be cancelled. */
export type OrderCancelInput = {
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why; at most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What orderCancel answers. */
export type OrderCancelPayload = {
  /** The order; with INVALID_TRANSITION as it is now. */
  readonly order?: Maybe<Order>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of orders. */
export type OrderConnection = {
  /** The orders of this page. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Which orders; every given condition holds. */
export type OrderFilter = {
  /** This customer's. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With exactly this number. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Placed at this instant or later. */
  readonly placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this instant. */
  readonly placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<OrderStatus>>;
};

/** One kind of thing in an order. */
export type OrderLine = {
  /** The line's share of what the promotion took off. */
  readonly discount: Money;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** How many pieces. */
  readonly quantity: Scalars['Int']['output'];
  /** The stock keeping unit when it was bought. */
  readonly sku: Scalars['String']['output'];
  /** The GST inside the total. */
  readonly tax: Money;
  /** What the product was called when it was bought. */
  readonly title: Scalars['String']['output'];
  /** Unit price × quantity − discount. */
  readonly total: Money;
  /** What one cost, GST included. */
  readonly unitPrice: Money;
  /** What was bought, as the catalogue has it now. */
  readonly variant?: Maybe<ProductVariant>;
  /** What the variant was called when it was bought, such as 'M / Blue'. */
  readonly variantTitle: Scalars['String']['output'];
};

/** An order to be made of the cart. */
export type OrderPlaceInput = {
  /** One of the viewer's addresses. Exactly one of this and shippingAddress. */
  readonly addressId?: InputMaybe<Scalars['ID']['input']>;
  /** How it is delivered. */
  readonly deliveryMethodId: Scalars['ID']['input'];
  /** Where messages about the order go. */
  readonly email: Scalars['String']['input'];
  /** The total that the customer saw; a different one is refused with PRICE_CHANGED. */
  readonly expectedTotal: Scalars['MinorUnits']['input'];
  /** Chosen by the client; the same one with the same input answers with the first order, however often it is sent. Kept for 7 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What the customer wants to tell the shop; at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** How it is paid. */
  readonly paymentProvider: PaymentProvider;
  /** An address in full. Exactly one of this and addressId. */
  readonly shippingAddress?: InputMaybe<AddressInput>;
};

/** What orderPlace answers. */
export type OrderPlacePayload = {
  /** The new order; null when refused. */
  readonly order?: Maybe<Order>;
  /** What is to be paid for it; null when refused. */
  readonly payment?: Maybe<Payment>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The orders in which orders can be listed. */
export type OrderSort =
  /** The latest first. */
  | 'NEWEST'
  /** The earliest first. */
  | 'OLDEST'
  /** The dearest first. */
  | 'TOTAL_HIGH_TO_LOW';

/** How far an order has come. */
export type OrderStatus =
  /** It will not be sent. */
  | 'CANCELLED'
  /** It is paid, or will be at the door. */
  | 'CONFIRMED'
  /** The customer has it. */
  | 'DELIVERED'
  /** It waits for its payment; its stock is held until then. */
  | 'PENDING'
  /** The shop is packing it. */
  | 'PROCESSING'
  /** All the money taken was given back. */
  | 'REFUNDED'
  /** All of it came back. */
  | 'RETURNED'
  /** The courier has it. */
  | 'SHIPPED';

/** One kind of GST at one rate. */
export type OrderTaxLine = {
  /** How much of it. */
  readonly amount: Money;
  /** CGST, SGST or IGST. */
  readonly name: Scalars['String']['output'];
  /** In percent, such as 2.5. */
  readonly ratePercent: Scalars['Float']['output'];
};

/** What an order costs. */
export type OrderTotals = {
  /** What the promotion took off the goods. */
  readonly discount: Money;
  /** What delivery costs. */
  readonly shipping: Money;
  /** The sum of unit price × quantity. */
  readonly subtotal: Money;
  /** The GST inside the total. */
  readonly tax: Money;
  /** The GST by kind and rate; sums to the tax. */
  readonly taxLines: ReadonlyArray<OrderTaxLine>;
  /** Subtotal − discount + shipping: what is paid. */
  readonly total: Money;
};

/** A move of an order. */
export type OrderTransitionInput = {
  /** Who carries the parcel; at most 120 characters. */
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  /** What the customer reads about it; at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
  /** The status that it comes to. */
  readonly to: OrderStatus;
  /** The carrier's number of the parcel; at most 120 characters. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What orderTransition answers. */
export type OrderTransitionPayload = {
  /** The order; with INVALID_TRANSITION as it is now. */
  readonly order?: Maybe<Order>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  /** Give this as `after` to read on; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** One attempt to pay an order. The order's owner, and staff with ORDERS_READ. */
export type Payment = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

/** The proof that a payment was made: exactly one, matching its provider. */
export type PaymentConfirmInput = {
  /** Which payment. */
  readonly paymentId: Scalars['ID']['input'];
  /** What Razorpay's checkout answered. */
  readonly razorpay?: InputMaybe<RazorpayConfirmationInput>;
  /** What was confirmed with Stripe's library. */
  readonly stripe?: InputMaybe<StripeConfirmationInput>;
};

/** What paymentConfirm answers. */
export type PaymentConfirmPayload = {
  /** Its order as it is now; null when refused. */
  readonly order?: Maybe<Order>;
  /** The payment as it is now; null when refused. */
  readonly payment?: Maybe<Payment>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who takes the money. */
export type PaymentProvider =
  /** The courier, at the door. */
  | 'CASH_ON_DELIVERY'
  /** Cards, UPI and net banking through Razorpay. */
  | 'RAZORPAY'
  /** Cards through Stripe. */
  | 'STRIPE';

/** An order to be paid again. */
export type PaymentRetryInput = {
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
  /** Who takes the money now. */
  readonly paymentProvider: PaymentProvider;
};

/** What paymentRetry answers. */
export type PaymentRetryPayload = {
  /** What is to be paid now; null when refused. */
  readonly payment?: Maybe<Payment>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A variant of a product: what goes into a cart. */
export type ProductVariant = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  /** One order by its number; null when there is none, or it is somebody else's. Its owner, and staff with ORDERS_READ. */
  readonly order?: Maybe<Order>;
  /** One order by its id; null when there is none, or it is somebody else's. Its owner, and staff with ORDERS_READ. */
  readonly orderById?: Maybe<Order>;
  /** All orders. Staff with ORDERS_READ. */
  readonly orders?: Maybe<OrderConnection>;
};


export type QueryOrderArgs = {
  number: Scalars['String']['input'];
};


export type QueryOrderByIdArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<OrderSort>;
};

/** What Razorpay's checkout answered. */
export type RazorpayConfirmationInput = {
  /** Razorpay's id of the order. */
  readonly razorpayOrderId: Scalars['String']['input'];
  /** Razorpay's id of the payment. */
  readonly razorpayPaymentId: Scalars['String']['input'];
  /** Razorpay's signature over both. */
  readonly razorpaySignature: Scalars['String']['input'];
};

/** Money given back of a payment. The order's owner, and staff with ORDERS_READ or PAYMENTS_REFUND. */
export type Refund = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

/** Money to be given back. */
export type RefundCreateInput = {
  /** How much of it. */
  readonly amount: Scalars['MinorUnits']['input'];
  /** Chosen by the client; the same one with the same input answers with the first refund, however often it is sent. Kept for 7 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Of which payment. */
  readonly paymentId: Scalars['ID']['input'];
  /** Why, for whoever gets it; at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What refundCreate answers. */
export type RefundCreatePayload = {
  /** The order whose money it is; null when refused. */
  readonly order?: Maybe<Order>;
  /** The refund; null when refused. */
  readonly refund?: Maybe<Refund>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where an order is sent. */
export type ShippingAddress = {
  /** The town. */
  readonly city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2; IN. */
  readonly country: Scalars['String']['output'];
  /** House and street. */
  readonly line1: Scalars['String']['output'];
  /** What else helps to find it; null when nothing. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** Who receives it. */
  readonly name: Scalars['String']['output'];
  /** E.164. */
  readonly phone: Scalars['String']['output'];
  /** Six digits. */
  readonly pincode: Scalars['String']['output'];
  /** ISO 3166-2:IN code without the prefix, such as KA. */
  readonly state: Scalars['String']['output'];
};

/** What was confirmed with Stripe's library. */
export type StripeConfirmationInput = {
  /** Stripe's id of the payment intent. */
  readonly paymentIntentId: Scalars['String']['input'];
};

export type Subscription = {
  /** An order, as often as it changes: what stands there then. Its owner, and staff with ORDERS_READ. It ends with UNAUTHENTICATED when the session does. */
  readonly orderUpdated?: Maybe<Order>;
};


export type SubscriptionOrderUpdatedArgs = {
  orderId: Scalars['ID']['input'];
};

/** A status that an order came to. */
export type TrackingEvent = {
  /** Who carries the parcel; null when nobody has said. */
  readonly carrier?: Maybe<Scalars['String']['output']>;
  /** What was said about it; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it came to this status. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The status. */
  readonly status: OrderStatus;
  /** The carrier's number of the parcel; null when nobody has said. */
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
};

/** Someone with an account. */
export type User = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Their orders, the newest first. They themselves, and staff with ORDERS_READ. */
  readonly orders?: Maybe<OrderConnection>;
};


/** Someone with an account. */
export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something in the input of a mutation that a person can correct. When there is one, nothing was changed. */
export type UserError = {
  /** What kind of refusal it is. */
  readonly code: UserErrorCode;
  /** A sentence for the person, in English. */
  readonly message: Scalars['String']['output'];
  /** Leads into the input, list positions as digits. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** The kinds of refusal. */
export type UserErrorCode =
  /** The value is taken: an e-mail address, a slug, a SKU, a code. */
  | 'ALREADY_EXISTS'
  /** The cart holds nothing. */
  | 'CART_EMPTY'
  /** Somebody else changed it since the given version was read. */
  | 'CONFLICT'
  /** The same idempotency key was used with a different input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** There is less in stock than was asked for. */
  | 'INSUFFICIENT_STOCK'
  /** The value is malformed, out of range or too long. */
  | 'INVALID'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** It cannot go from its present status to that one. */
  | 'INVALID_TRANSITION'
  /** The cart is below the promo code's minimum. */
  | 'MINIMUM_NOT_MET'
  /** No delivery method serves this pincode. */
  | 'NOT_DELIVERABLE'
  /** Only who bought it and received it may do this. */
  | 'NOT_ELIGIBLE'
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** This cannot be returned. */
  | 'NOT_RETURNABLE'
  /** The one-time password is too old or was tried too often. */
  | 'OTP_EXPIRED'
  /** The one-time password is wrong. */
  | 'OTP_INVALID'
  /** The payment failed. */
  | 'PAYMENT_FAILED'
  /** The payment provider's signature does not match. */
  | 'PAYMENT_SIGNATURE_INVALID'
  /** The total is not the one that the customer saw. */
  | 'PRICE_CHANGED'
  /** The promo code is not valid now. */
  | 'PROMO_CODE_EXPIRED'
  /** There is no such promo code, or it does not fit this cart. */
  | 'PROMO_CODE_INVALID'
  /** The promo code was used as often as it may be. */
  | 'PROMO_CODE_LIMIT_REACHED'
  /** More than one customer may take. */
  | 'QUANTITY_LIMIT'
  /** More than what was paid and not yet given back. */
  | 'REFUND_EXCEEDS_PAYMENT'
  /** The value is missing. */
  | 'REQUIRED'
  /** The time for returns is over. */
  | 'RETURN_WINDOW_CLOSED'
  /** The session has ended; sign in again. */
  | 'SESSION_EXPIRED'
  /** The file is too large. */
  | 'TOO_LARGE'
  /** An outside service (payment, mail) did not answer; nothing was changed; try again. */
  | 'UNAVAILABLE'
  /** This kind of file is not accepted. */
  | 'UNSUPPORTED_MEDIA';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Order: Order;
  OrderLine: OrderLine;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddressInput: AddressInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreditNote: ResolverTypeWrapper<CreditNoteRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Invoice: ResolverTypeWrapper<InvoiceRow>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderAction: OrderAction;
  OrderCancelInput: OrderCancelInput;
  OrderCancelPayload: ResolverTypeWrapper<Omit<OrderCancelPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  OrderConnection: ResolverTypeWrapper<Connection<OrderRow>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  OrderPlaceInput: OrderPlaceInput;
  OrderPlacePayload: ResolverTypeWrapper<Omit<OrderPlacePayload, 'order' | 'payment'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']> }>;
  OrderSort: OrderSort;
  OrderStatus: OrderStatus;
  OrderTaxLine: ResolverTypeWrapper<OrderTaxLine>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  OrderTotals: ResolverTypeWrapper<OrderTotals>;
  OrderTransitionInput: OrderTransitionInput;
  OrderTransitionPayload: ResolverTypeWrapper<Omit<OrderTransitionPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Payment: ResolverTypeWrapper<Reference>;
  PaymentConfirmInput: PaymentConfirmInput;
  PaymentConfirmPayload: ResolverTypeWrapper<Omit<PaymentConfirmPayload, 'order' | 'payment'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']> }>;
  PaymentProvider: PaymentProvider;
  PaymentRetryInput: PaymentRetryInput;
  PaymentRetryPayload: ResolverTypeWrapper<Omit<PaymentRetryPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  ProductVariant: ResolverTypeWrapper<Reference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RazorpayConfirmationInput: RazorpayConfirmationInput;
  Refund: ResolverTypeWrapper<Reference>;
  RefundCreateInput: RefundCreateInput;
  RefundCreatePayload: ResolverTypeWrapper<Omit<RefundCreatePayload, 'order' | 'refund'> & { order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  ShippingAddress: ResolverTypeWrapper<ShippingAddress>;
  StripeConfirmationInput: StripeConfirmationInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TrackingEvent: ResolverTypeWrapper<TrackingEventRow>;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddressInput: AddressInput;
  String: Scalars['String']['output'];
  CreditNote: CreditNoteRow;
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Invoice: InvoiceRow;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderCancelInput: OrderCancelInput;
  OrderCancelPayload: Omit<OrderCancelPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  OrderConnection: Connection<OrderRow>;
  Int: Scalars['Int']['output'];
  OrderFilter: OrderFilter;
  OrderLine: OrderLineRow;
  OrderPlaceInput: OrderPlaceInput;
  OrderPlacePayload: Omit<OrderPlacePayload, 'order' | 'payment'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']> };
  OrderTaxLine: OrderTaxLine;
  Float: Scalars['Float']['output'];
  OrderTotals: OrderTotals;
  OrderTransitionInput: OrderTransitionInput;
  OrderTransitionPayload: Omit<OrderTransitionPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Payment: Reference;
  PaymentConfirmInput: PaymentConfirmInput;
  PaymentConfirmPayload: Omit<PaymentConfirmPayload, 'order' | 'payment'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']> };
  PaymentRetryInput: PaymentRetryInput;
  PaymentRetryPayload: Omit<PaymentRetryPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  ProductVariant: Reference;
  Query: Record<PropertyKey, never>;
  RazorpayConfirmationInput: RazorpayConfirmationInput;
  Refund: Reference;
  RefundCreateInput: RefundCreateInput;
  RefundCreatePayload: Omit<RefundCreatePayload, 'order' | 'refund'> & { order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  ShippingAddress: ShippingAddress;
  StripeConfirmationInput: StripeConfirmationInput;
  Subscription: Record<PropertyKey, never>;
  TrackingEvent: TrackingEventRow;
  User: Reference;
  UserError: UserError;
};

export type CreditNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNote'] = ResolversParentTypes['CreditNote']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdfUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdfUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  orderCancel?: Resolver<ResolversTypes['OrderCancelPayload'], ParentType, ContextType, RequireFields<MutationOrderCancelArgs, 'input'>>;
  orderPlace?: Resolver<ResolversTypes['OrderPlacePayload'], ParentType, ContextType, RequireFields<MutationOrderPlaceArgs, 'input'>>;
  orderTransition?: Resolver<ResolversTypes['OrderTransitionPayload'], ParentType, ContextType, RequireFields<MutationOrderTransitionArgs, 'input'>>;
  paymentConfirm?: Resolver<ResolversTypes['PaymentConfirmPayload'], ParentType, ContextType, RequireFields<MutationPaymentConfirmArgs, 'input'>>;
  paymentRetry?: Resolver<ResolversTypes['PaymentRetryPayload'], ParentType, ContextType, RequireFields<MutationPaymentRetryArgs, 'input'>>;
  refundCreate?: Resolver<ResolversTypes['RefundCreatePayload'], ParentType, ContextType, RequireFields<MutationRefundCreateArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  allowedTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderStatus']>>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditNotes?: Resolver<ReadonlyArray<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deliveryMethodName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  promoCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['ShippingAddress'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
  tracking?: Resolver<ReadonlyArray<ResolversTypes['TrackingEvent']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCancelPayload'] = ResolversParentTypes['OrderCancelPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderPlacePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPlacePayload'] = ResolversParentTypes['OrderPlacePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderTaxLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTaxLine'] = ResolversParentTypes['OrderTaxLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxLines?: Resolver<ReadonlyArray<ResolversTypes['OrderTaxLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTransitionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTransitionPayload'] = ResolversParentTypes['OrderTransitionPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PaymentConfirmPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConfirmPayload'] = ResolversParentTypes['PaymentConfirmPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentRetryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRetryPayload'] = ResolversParentTypes['PaymentRetryPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'number'>>;
  orderById?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByIdArgs, 'id'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first' | 'sort'>>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RefundCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundCreatePayload'] = ResolversParentTypes['RefundCreatePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShippingAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingAddress'] = ResolversParentTypes['ShippingAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pincode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Order']>, "orderUpdated", ParentType, ContextType, RequireFields<SubscriptionOrderUpdatedArgs, 'orderId'>>;
};

export type TrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEvent'] = ResolversParentTypes['TrackingEvent']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CreditNote?: CreditNoteResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Invoice?: InvoiceResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderCancelPayload?: OrderCancelPayloadResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderPlacePayload?: OrderPlacePayloadResolvers<ContextType>;
  OrderTaxLine?: OrderTaxLineResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  OrderTransitionPayload?: OrderTransitionPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConfirmPayload?: PaymentConfirmPayloadResolvers<ContextType>;
  PaymentRetryPayload?: PaymentRetryPayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundCreatePayload?: RefundCreatePayloadResolvers<ContextType>;
  ShippingAddress?: ShippingAddressResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TrackingEvent?: TrackingEventResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

