import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderReference, PaymentRow, LedgerEntryRow, DifferenceRow, ReconciliationRow, ProviderEventRow, RefundRow } from '../../subgraphs/payments/rows.ts';
import type { Connection } from '../../platform/graph/index.ts';
import type { Context } from '../../platform/context/index.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** A balance of the ledger of payments. */
export type LedgerAccount =
  /** What is expected and not there yet. */
  | 'EXPECTED'
  /** What providers kept. */
  | 'FEES'
  /** The money that the shop holds of its customers. */
  | 'MONEY';

/** A line of the ledger of payments. It is never changed or removed. Staff with PAYMENTS_READ. */
export type LedgerEntry = {
  /** Which balance it changes: that of the sum of all its entries. */
  readonly account: LedgerAccount;
  /** By how much; negative takes away. */
  readonly amount: Money;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: LedgerKind;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The payment. */
  readonly payment?: Maybe<Payment>;
  /** The refund; null for all but REFUNDED. */
  readonly refund?: Maybe<Refund>;
};

/** A page of the ledger. */
export type LedgerEntryConnection = {
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<LedgerEntry>;
  /** Whether and where to read on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What an entry of the ledger is about. */
export type LedgerKind =
  /** The payer's bank has said yes; taken back when the money came or will not. */
  | 'AUTHORIZED'
  /** The provider has the money. */
  | 'CAPTURED'
  /** A courier has collected. */
  | 'CASH_COLLECTED'
  /** A courier is to collect; taken back when the courier has, or will not. */
  | 'CASH_DUE'
  /** The payer's bank took the money back after a dispute. */
  | 'CHARGED_BACK'
  /** What the provider keeps for itself. */
  | 'FEE'
  /** Money was given back. */
  | 'REFUNDED';

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

/** What somebody bought. Everything in it was frozen when it was placed. Its owner, and staff with ORDERS_READ. */
export type Order = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The attempts to pay it, the first one first. The order's owner, and staff with ORDERS_READ. */
  readonly payments?: Maybe<ReadonlyArray<Payment>>;
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
  /** What is to be paid with it. */
  readonly amount: Money;
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What its payer does next to pay; null for others, when there is nothing to do, as with cash, or the provider has not answered: retry then. */
  readonly nextAction?: Maybe<PaymentAction>;
  /** Who takes the money. */
  readonly provider: PaymentProvider;
  /** What was given back of it or is on its way, the first one first. */
  readonly refunds?: Maybe<ReadonlyArray<Refund>>;
  /** How far it has come. */
  readonly status: PaymentStatus;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** What a client does to pay. */
export type PaymentAction = RazorpayCheckout | StripePaymentIntent;

/** Something on which a provider and the shop do not agree. */
export type PaymentDifference = {
  /** What the shop's books say; null when they do not know of it. */
  readonly amountHere?: Maybe<Money>;
  /** What the provider says; null when it does not know of it. */
  readonly amountThere?: Maybe<Money>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** In what they differ. */
  readonly kind: PaymentDifferenceKind;
  /** The payment; null when the shop does not know it. */
  readonly payment?: Maybe<Payment>;
  /** The provider's id of the payment or the refund. */
  readonly providerId: Scalars['String']['output'];
};

/** In what a provider and the shop differ. */
export type PaymentDifferenceKind =
  /** They count different money. */
  | 'CAPTURE_AMOUNT'
  /** The provider took money that the shop does not know of. */
  | 'CAPTURE_MISSING'
  /** The shop counts money that the provider does not know of. */
  | 'CAPTURE_UNKNOWN'
  /** They count different refunds. */
  | 'REFUND_AMOUNT'
  /** The provider gave back money that the shop does not know of. */
  | 'REFUND_MISSING'
  /** The shop counts a refund that the provider does not know of. */
  | 'REFUND_UNKNOWN';

/** Who takes the money. */
export type PaymentProvider =
  /** The courier, at the door. */
  | 'CASH_ON_DELIVERY'
  /** Cards, UPI and net banking through Razorpay. */
  | 'RAZORPAY'
  /** Cards through Stripe. */
  | 'STRIPE';

/** What a provider's books and the shop's say of a business day. Staff with PAYMENTS_READ. */
export type PaymentReconciliation = {
  /** What the shop's books say that it took. */
  readonly capturedHere: Money;
  /** What the provider took. */
  readonly capturedThere: Money;
  /** When they were compared last: a day that differs is compared again for a month. */
  readonly comparedAt: Scalars['DateTime']['output'];
  /** The business day on which the payments and refunds were begun. */
  readonly day: Scalars['Date']['output'];
  /** Where they differ, at most a hundred; empty when they agree. */
  readonly differences: ReadonlyArray<PaymentDifference>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** With whom. */
  readonly provider: PaymentProvider;
  /** What the shop's books say that it gave back. */
  readonly refundedHere: Money;
  /** What the provider gave back. */
  readonly refundedThere: Money;
};

/** A page of daily comparisons. */
export type PaymentReconciliationConnection = {
  /** The days of this page. */
  readonly nodes: ReadonlyArray<PaymentReconciliation>;
  /** Whether and where to read on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How far a payment has come. */
export type PaymentStatus =
  /** It is no longer wanted. */
  | 'CANCELLED'
  /** The money is there. */
  | 'COMPLETED'
  /** It did not work; a late success is still possible. */
  | 'FAILED'
  /** Some of the money was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Nothing has been paid yet. */
  | 'PENDING'
  /** The provider is at it. */
  | 'PROCESSING'
  /** All of the money was given back. */
  | 'REFUNDED';

/** What a payment provider sent, kept before it was answered. Staff with PAYMENTS_READ. */
export type ProviderEvent = {
  /** Why it does not fit, or what came of it; null when there is nothing to say. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** The provider's id of it. */
  readonly eventId: Scalars['String']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The payment that it is about; null when it is about none, or has not been taken in. */
  readonly payment?: Maybe<Payment>;
  /** When it was taken in; null until then. */
  readonly processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who sent it. */
  readonly provider: PaymentProvider;
  /** When it came. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** What became of it. */
  readonly status: ProviderEventStatus;
  /** What kind it is, in the provider's words; answer: the provider said so when it was asked. */
  readonly type: Scalars['String']['output'];
};

/** A page of events. */
export type ProviderEventConnection = {
  /** The events of this page. */
  readonly nodes: ReadonlyArray<ProviderEvent>;
  /** Whether and where to read on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Which events; every given condition holds. */
export type ProviderEventFilter = {
  /** Only from this provider. */
  readonly provider?: InputMaybe<PaymentProvider>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ProviderEventStatus>>;
};

/** What became of an event of a provider. */
export type ProviderEventStatus =
  /** It is of a kind that does not concern the shop. */
  | 'IGNORED'
  /** It does not fit what the provider was asked for, and changed nothing: somebody has to look. */
  | 'MISMATCH'
  /** It was taken in. */
  | 'PROCESSED'
  /** It waits to be taken in. */
  | 'RECEIVED';

export type Query = {
  /** What payment providers sent, the latest first. Staff with PAYMENTS_READ. */
  readonly paymentEvents?: Maybe<ProviderEventConnection>;
  /** The ledger of payments, the latest entry first. Staff with PAYMENTS_READ. */
  readonly paymentLedger?: Maybe<LedgerEntryConnection>;
  /** The daily comparisons with the providers' books, the latest day first. Staff with PAYMENTS_READ. */
  readonly paymentReconciliation?: Maybe<PaymentReconciliationConnection>;
};


export type QueryPaymentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProviderEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPaymentLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  paymentId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPaymentReconciliationArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  onlyDiffering?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Open Razorpay's checkout with these. */
export type RazorpayCheckout = {
  /** What is to be paid. */
  readonly amount: Money;
  /** The shop's public key at Razorpay. */
  readonly keyId: Scalars['String']['output'];
  /** Razorpay's id of the order. */
  readonly razorpayOrderId: Scalars['String']['output'];
};

/** Money given back of a payment. The order's owner, and staff with ORDERS_READ or PAYMENTS_REFUND. */
export type Refund = {
  /** What is given back. */
  readonly amount: Money;
  /** When the provider had sent it; null until then. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Why, for whoever gets it. */
  readonly reason: Scalars['String']['output'];
  /** How far it has come. */
  readonly status: RefundStatus;
};

/** How far a refund has come. */
export type RefundStatus =
  /** The money is on its way to whoever paid. */
  | 'COMPLETED'
  /** It did not work; staff give the money back again. */
  | 'FAILED'
  /** It is written down and not yet with the provider. */
  | 'PENDING'
  /** The provider is at it. */
  | 'PROCESSING';

/** Confirm this payment intent with Stripe's library. */
export type StripePaymentIntent = {
  /** What is to be paid. */
  readonly amount: Money;
  /** Stripe's secret of the intent, for the payer alone. */
  readonly clientSecret: Scalars['String']['output'];
  /** The shop's public key at Stripe. */
  readonly publishableKey: Scalars['String']['output'];
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
  Payment: Payment;
  Refund: Refund;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  PaymentAction:
    | ( RazorpayCheckout )
    | ( StripePaymentIntent )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LedgerAccount: LedgerAccount;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LedgerEntryConnection: ResolverTypeWrapper<Connection<LedgerEntryRow>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LedgerKind: LedgerKind;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Order: ResolverTypeWrapper<OrderReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentAction: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaymentAction']>;
  PaymentDifference: ResolverTypeWrapper<DifferenceRow>;
  PaymentDifferenceKind: PaymentDifferenceKind;
  PaymentProvider: PaymentProvider;
  PaymentReconciliation: ResolverTypeWrapper<ReconciliationRow>;
  PaymentReconciliationConnection: ResolverTypeWrapper<Connection<ReconciliationRow>>;
  PaymentStatus: PaymentStatus;
  ProviderEvent: ResolverTypeWrapper<ProviderEventRow>;
  ProviderEventConnection: ResolverTypeWrapper<Connection<ProviderEventRow>>;
  ProviderEventFilter: ProviderEventFilter;
  ProviderEventStatus: ProviderEventStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RazorpayCheckout: ResolverTypeWrapper<RazorpayCheckout>;
  Refund: ResolverTypeWrapper<RefundRow>;
  RefundStatus: RefundStatus;
  StripePaymentIntent: ResolverTypeWrapper<StripePaymentIntent>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  LedgerEntry: LedgerEntryRow;
  ID: Scalars['ID']['output'];
  LedgerEntryConnection: Connection<LedgerEntryRow>;
  Int: Scalars['Int']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Order: OrderReference;
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Payment: PaymentRow;
  PaymentAction: ResolversUnionTypes<ResolversParentTypes>['PaymentAction'];
  PaymentDifference: DifferenceRow;
  PaymentReconciliation: ReconciliationRow;
  PaymentReconciliationConnection: Connection<ReconciliationRow>;
  ProviderEvent: ProviderEventRow;
  ProviderEventConnection: Connection<ProviderEventRow>;
  ProviderEventFilter: ProviderEventFilter;
  Query: Record<PropertyKey, never>;
  RazorpayCheckout: RazorpayCheckout;
  Refund: RefundRow;
  StripePaymentIntent: StripePaymentIntent;
  UserError: UserError;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payment']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentAction']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['PaymentProvider'], ParentType, ContextType>;
  refunds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Refund']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentAction'] = ResolversParentTypes['PaymentAction']> = {
  __resolveType?: TypeResolveFn<'RazorpayCheckout' | 'StripePaymentIntent', ParentType, ContextType>;
};

export type PaymentDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentDifference'] = ResolversParentTypes['PaymentDifference']> = {
  amountHere?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  amountThere?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentDifferenceKind'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  providerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentReconciliation'] = ResolversParentTypes['PaymentReconciliation']> = {
  capturedHere?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  capturedThere?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  comparedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['PaymentDifference']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['PaymentProvider'], ParentType, ContextType>;
  refundedHere?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundedThere?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PaymentReconciliationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentReconciliationConnection'] = ResolversParentTypes['PaymentReconciliationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PaymentReconciliation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProviderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderEvent'] = ResolversParentTypes['ProviderEvent']> = {
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['PaymentProvider'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProviderEventStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderEventConnection'] = ResolversParentTypes['ProviderEventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProviderEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  paymentEvents?: Resolver<Maybe<ResolversTypes['ProviderEventConnection']>, ParentType, ContextType, RequireFields<QueryPaymentEventsArgs, 'first'>>;
  paymentLedger?: Resolver<Maybe<ResolversTypes['LedgerEntryConnection']>, ParentType, ContextType, RequireFields<QueryPaymentLedgerArgs, 'first'>>;
  paymentReconciliation?: Resolver<Maybe<ResolversTypes['PaymentReconciliationConnection']>, ParentType, ContextType, RequireFields<QueryPaymentReconciliationArgs, 'first' | 'onlyDiffering'>>;
};

export type RazorpayCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RazorpayCheckout'] = ResolversParentTypes['RazorpayCheckout']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  razorpayOrderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund'], FederationReferenceType extends FederationReferenceTypes['Refund'] = FederationReferenceTypes['Refund']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Refund']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
};

export type StripePaymentIntentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StripePaymentIntent'] = ResolversParentTypes['StripePaymentIntent']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  clientSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishableKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAction?: PaymentActionResolvers<ContextType>;
  PaymentDifference?: PaymentDifferenceResolvers<ContextType>;
  PaymentReconciliation?: PaymentReconciliationResolvers<ContextType>;
  PaymentReconciliationConnection?: PaymentReconciliationConnectionResolvers<ContextType>;
  ProviderEvent?: ProviderEventResolvers<ContextType>;
  ProviderEventConnection?: ProviderEventConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RazorpayCheckout?: RazorpayCheckoutResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  StripePaymentIntent?: StripePaymentIntentResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

