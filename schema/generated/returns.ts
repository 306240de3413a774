import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Reference, ReturnEventRow, ReturnLineRow, ReturnRow } from '../../subgraphs/returns/rows.ts';
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

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** An exchange to be asked for. */
export type ExchangeRequestInput = {
  /** More about it; at most 1,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Which line of an order. */
  readonly orderLineId: Scalars['ID']['input'];
  /** How many pieces; at least 1. */
  readonly quantity: Scalars['Int']['input'];
  /** Why. */
  readonly reason: ReturnReason;
  /** What is wanted in their place. */
  readonly replacementVariantId: Scalars['ID']['input'];
};

/** What exchangeRequest answers. */
export type ExchangeRequestPayload = {
  /** The exchange; null when it was refused. */
  readonly return?: Maybe<Return>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

export type Mutation = {
  /**
   * Asks to send pieces of a delivered order back for another variant of the same product at the price that was paid, which is held
   * from now on. Its owner. Refuses with NOT_FOUND (line, variant), NOT_RETURNABLE, RETURN_WINDOW_CLOSED, INVALID (another product,
   * another price), INSUFFICIENT_STOCK.
   */
  readonly exchangeRequest: ExchangeRequestPayload;
  /** Takes back a request whose goods have not been received; a held replacement is let go. Its owner. Refuses with NOT_FOUND, INVALID_TRANSITION (and the return as it is now). */
  readonly returnCancel: ReturnCancelPayload;
  /**
   * Asks to send pieces of a delivered order back for the money. Its owner. Refuses with NOT_FOUND (order, line), NOT_RETURNABLE (not
   * delivered, or more pieces than were bought and not yet sent back), RETURN_WINDOW_CLOSED, REQUIRED, INVALID.
   */
  readonly returnRequest: ReturnRequestPayload;
  /** Moves a return along. Staff with ORDERS_WRITE. Refuses with NOT_FOUND, INVALID_TRANSITION (and the return as it is now), INVALID. */
  readonly returnTransition: ReturnTransitionPayload;
};


export type MutationExchangeRequestArgs = {
  input: ExchangeRequestInput;
};


export type MutationReturnCancelArgs = {
  input: ReturnCancelInput;
};


export type MutationReturnRequestArgs = {
  input: ReturnRequestInput;
};


export type MutationReturnTransitionArgs = {
  input: ReturnTransitionInput;
};

/** What somebody bought. Everything in it was frozen when it was placed. Its owner, and staff with ORDERS_READ. */
export type Order = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What was asked to be sent back of it, the first request first. The order's owner, and staff with ORDERS_READ. */
  readonly returns?: Maybe<ReadonlyArray<Return>>;
};

/** One kind of thing in an order. */
export type OrderLine = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  /** Give this as `after` to read on; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A variant of a product: what goes into a cart. */
export type ProductVariant = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  /** All returns and exchanges, the newest first. Staff with ORDERS_READ. */
  readonly returns?: Maybe<ReturnConnection>;
};


export type QueryReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Pieces of an order that are sent back, for the money or for others. The order's owner, and staff with ORDERS_READ. */
export type Return = {
  /** What the order's owner may do with it now; empty for everybody else. */
  readonly allowedActions: ReadonlyArray<ReturnAction>;
  /** Where staff may move it now; empty without ORDERS_WRITE. */
  readonly allowedTransitions?: Maybe<ReadonlyArray<ReturnStatus>>;
  /** The number of the credit note; null until the money is given back. */
  readonly creditNoteNumber?: Maybe<Scalars['String']['output']>;
  /** Every status that it came to, the first one first. */
  readonly events: ReadonlyArray<ReturnEvent>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is for the money or for other pieces. */
  readonly kind: ReturnKind;
  /** What is sent back. */
  readonly lines: ReadonlyArray<ReturnLine>;
  /** The order that the pieces are of. */
  readonly order?: Maybe<Order>;
  /** What is due for the goods: their share of what was paid, without delivery; 0 for an exchange. */
  readonly refundAmount: Money;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** What was given back for delivery on top: when the whole order came back defective or not as described; else 0. */
  readonly shippingRefund: Money;
  /** How far it has come. */
  readonly status: ReturnStatus;
  /** When its status last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** What a customer can do with a return. */
export type ReturnAction =
  /** Take it back. */
  | 'CANCEL';

/** A return to be taken back. */
export type ReturnCancelInput = {
  /** Which one. */
  readonly returnId: Scalars['ID']['input'];
};

/** What returnCancel answers. */
export type ReturnCancelPayload = {
  /** The return; with INVALID_TRANSITION as it is now, else null when it was refused. */
  readonly return?: Maybe<Return>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of returns. */
export type ReturnConnection = {
  /** The returns of this page. */
  readonly nodes: ReadonlyArray<Return>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A status that a return came to. */
export type ReturnEvent = {
  /** What staff said about it; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it came to this status. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The status. */
  readonly status: ReturnStatus;
};

/** Which returns; every given condition holds. */
export type ReturnFilter = {
  /** Of this kind. */
  readonly kind?: InputMaybe<ReturnKind>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ReturnStatus>>;
};

/** What pieces are sent back for. */
export type ReturnKind =
  /** Other pieces. */
  | 'EXCHANGE'
  /** The money. */
  | 'RETURN';

/** One kind of thing that is sent back. */
export type ReturnLine = {
  /** What the customer says about it; null when nothing. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The line of the order that the pieces are of. */
  readonly orderLine?: Maybe<OrderLine>;
  /** How many pieces. */
  readonly quantity: Scalars['Int']['output'];
  /** Why. */
  readonly reason: ReturnReason;
  /** What is sent in their place; null for a return. */
  readonly replacementVariant?: Maybe<ProductVariant>;
};

/** Pieces of a line to be sent back. */
export type ReturnLineInput = {
  /** More about it; at most 1,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Which line of the order; the same line may be given again with another reason. */
  readonly orderLineId: Scalars['ID']['input'];
  /** How many pieces; at least 1. */
  readonly quantity: Scalars['Int']['input'];
  /** Why. */
  readonly reason: ReturnReason;
};

/** Why pieces are sent back. */
export type ReturnReason =
  /** The customer wants it no longer. */
  | 'CHANGED_MIND'
  /** It is damaged or does not work. */
  | 'DEFECTIVE'
  /** It is not what the shop showed. */
  | 'NOT_AS_DESCRIBED'
  /** Something else; the comment may say what. */
  | 'OTHER'
  /** It is too large. */
  | 'SIZE_TOO_LARGE'
  /** It is too small. */
  | 'SIZE_TOO_SMALL';

/** A return to be asked for. */
export type ReturnRequestInput = {
  /** Which pieces of it; 1 to 100 lines. */
  readonly lines: ReadonlyArray<ReturnLineInput>;
  /** Which order. */
  readonly orderId: Scalars['ID']['input'];
};

/** What returnRequest answers. */
export type ReturnRequestPayload = {
  /** The return; null when it was refused. */
  readonly return?: Maybe<Return>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a return has come. */
export type ReturnStatus =
  /** The pieces may be sent back. */
  | 'APPROVED'
  /** It is no longer wanted. */
  | 'CANCELLED'
  /** The replacement is on its way. */
  | 'EXCHANGED'
  /** The pieces are back. */
  | 'RECEIVED'
  /** The money was given back. */
  | 'REFUNDED'
  /** Staff said no. */
  | 'REJECTED'
  /** Staff have not decided yet. */
  | 'REQUESTED';

/** A move of a return. */
export type ReturnTransitionInput = {
  /** What the customer is told about it; at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Whether the received goods go back on sale; only with to: RECEIVED, where left out is no. */
  readonly restock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which one. */
  readonly returnId: Scalars['ID']['input'];
  /** The status that it comes to. */
  readonly to: ReturnStatus;
};

/** What returnTransition answers. */
export type ReturnTransitionPayload = {
  /** The return; with INVALID_TRANSITION as it is now, else null when it was refused. */
  readonly return?: Maybe<Return>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  Return: Return;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Return:
    ( { __typename: 'Return' }
    & GraphQLRecursivePick<FederationTypes['Return'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ExchangeRequestInput: ExchangeRequestInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ExchangeRequestPayload: ResolverTypeWrapper<Omit<ExchangeRequestPayload, 'return'> & { return?: Maybe<ResolversTypes['Return']> }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Reference>;
  OrderLine: ResolverTypeWrapper<Reference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ProductVariant: ResolverTypeWrapper<Reference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Return: ResolverTypeWrapper<ReturnRow>;
  ReturnAction: ReturnAction;
  ReturnCancelInput: ReturnCancelInput;
  ReturnCancelPayload: ResolverTypeWrapper<Omit<ReturnCancelPayload, 'return'> & { return?: Maybe<ResolversTypes['Return']> }>;
  ReturnConnection: ResolverTypeWrapper<Connection<ReturnRow>>;
  ReturnEvent: ResolverTypeWrapper<ReturnEventRow>;
  ReturnFilter: ReturnFilter;
  ReturnKind: ReturnKind;
  ReturnLine: ResolverTypeWrapper<ReturnLineRow>;
  ReturnLineInput: ReturnLineInput;
  ReturnReason: ReturnReason;
  ReturnRequestInput: ReturnRequestInput;
  ReturnRequestPayload: ResolverTypeWrapper<Omit<ReturnRequestPayload, 'return'> & { return?: Maybe<ResolversTypes['Return']> }>;
  ReturnStatus: ReturnStatus;
  ReturnTransitionInput: ReturnTransitionInput;
  ReturnTransitionPayload: ResolverTypeWrapper<Omit<ReturnTransitionPayload, 'return'> & { return?: Maybe<ResolversTypes['Return']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  ExchangeRequestInput: ExchangeRequestInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  ExchangeRequestPayload: Omit<ExchangeRequestPayload, 'return'> & { return?: Maybe<ResolversParentTypes['Return']> };
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: Reference;
  OrderLine: Reference;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  ProductVariant: Reference;
  Query: Record<PropertyKey, never>;
  Return: ReturnRow;
  ReturnCancelInput: ReturnCancelInput;
  ReturnCancelPayload: Omit<ReturnCancelPayload, 'return'> & { return?: Maybe<ResolversParentTypes['Return']> };
  ReturnConnection: Connection<ReturnRow>;
  ReturnEvent: ReturnEventRow;
  ReturnFilter: ReturnFilter;
  ReturnLine: ReturnLineRow;
  ReturnLineInput: ReturnLineInput;
  ReturnRequestInput: ReturnRequestInput;
  ReturnRequestPayload: Omit<ReturnRequestPayload, 'return'> & { return?: Maybe<ResolversParentTypes['Return']> };
  ReturnTransitionInput: ReturnTransitionInput;
  ReturnTransitionPayload: Omit<ReturnTransitionPayload, 'return'> & { return?: Maybe<ResolversParentTypes['Return']> };
  UserError: UserError;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExchangeRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeRequestPayload'] = ResolversParentTypes['ExchangeRequestPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  exchangeRequest?: Resolver<ResolversTypes['ExchangeRequestPayload'], ParentType, ContextType, RequireFields<MutationExchangeRequestArgs, 'input'>>;
  returnCancel?: Resolver<ResolversTypes['ReturnCancelPayload'], ParentType, ContextType, RequireFields<MutationReturnCancelArgs, 'input'>>;
  returnRequest?: Resolver<ResolversTypes['ReturnRequestPayload'], ParentType, ContextType, RequireFields<MutationReturnRequestArgs, 'input'>>;
  returnTransition?: Resolver<ResolversTypes['ReturnTransitionPayload'], ParentType, ContextType, RequireFields<MutationReturnTransitionArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  returns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Return']>>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  returns?: Resolver<Maybe<ResolversTypes['ReturnConnection']>, ParentType, ContextType, RequireFields<QueryReturnsArgs, 'first'>>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return'], FederationReferenceType extends FederationReferenceTypes['Return'] = FederationReferenceTypes['Return']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Return']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['ReturnAction']>, ParentType, ContextType>;
  allowedTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReturnStatus']>>, ParentType, ContextType>;
  creditNoteNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['ReturnEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReturnKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refundAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shippingRefund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnCancelPayload'] = ResolversParentTypes['ReturnCancelPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnConnection'] = ResolversParentTypes['ReturnConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Return']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnEvent'] = ResolversParentTypes['ReturnEvent']> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  replacementVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type ReturnRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRequestPayload'] = ResolversParentTypes['ReturnRequestPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnTransitionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnTransitionPayload'] = ResolversParentTypes['ReturnTransitionPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  ExchangeRequestPayload?: ExchangeRequestPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnCancelPayload?: ReturnCancelPayloadResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnEvent?: ReturnEventResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnRequestPayload?: ReturnRequestPayloadResolvers<ContextType>;
  ReturnTransitionPayload?: ReturnTransitionPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

