import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderReference, PaymentRow, RefundRow } from '../../subgraphs/payments/rows.ts';
import type { Context } from '../../platform/context/index.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** Who takes the money. */
export type PaymentProvider =
  /** The courier, at the door. */
  | 'CASH_ON_DELIVERY'
  /** Cards, UPI and net banking through Razorpay. */
  | 'RAZORPAY'
  /** Cards through Stripe. */
  | 'STRIPE';

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
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Order: ResolverTypeWrapper<OrderReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentAction: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaymentAction']>;
  PaymentProvider: PaymentProvider;
  PaymentStatus: PaymentStatus;
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
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Order: OrderReference;
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Payment: PaymentRow;
  PaymentAction: ResolversUnionTypes<ResolversParentTypes>['PaymentAction'];
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
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAction?: PaymentActionResolvers<ContextType>;
  RazorpayCheckout?: RazorpayCheckoutResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  StripePaymentIntent?: StripePaymentIntentResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

