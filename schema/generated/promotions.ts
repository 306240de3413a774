import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PromoCodeRow } from '../../subgraphs/promotions/rows.ts';
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

/** A node of the category tree. */
export type Category = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
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

export type Mutation = {
  /** Adds a promo code. Staff with PROMOTIONS_WRITE. Refuses with ALREADY_EXISTS (code), NOT_FOUND (category, product), INVALID. */
  readonly promoCodeCreate: PromoCodeCreatePayload;
  /** Switches a promo code on or off, or changes how long and how often it may be used. Staff with PROMOTIONS_WRITE. Refuses with NOT_FOUND, INVALID. */
  readonly promoCodeUpdate: PromoCodeUpdatePayload;
};


export type MutationPromoCodeCreateArgs = {
  input: PromoCodeCreateInput;
};


export type MutationPromoCodeUpdateArgs = {
  input: PromoCodeUpdateInput;
};

/** Where a page of a list ends. */
export type PageInfo = {
  /** Give this as `after` to read on; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Something that the shop sells, in one or more variants. */
export type Product = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

/** A code that takes something off a cart. What it takes off and what it is for never change. Staff with PROMOTIONS_WRITE. */
export type PromoCode = {
  /** It is for the goods in these and in the categories below them; with no product either: for all. Null when the catalogue does not answer. */
  readonly categories?: Maybe<ReadonlyArray<Category>>;
  /** What customers type, in upper case; they may type it in any. */
  readonly code: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The first instant at which it is no longer valid; null: never. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Whether customers may use it. */
  readonly isActive: Scalars['Boolean']['output'];
  /** What it takes off. */
  readonly kind: PromoCodeKind;
  /** What the goods in the whole cart must cost before the discount; null: any cart will do. */
  readonly minimumSubtotal?: Maybe<Money>;
  /** It is for these too; with no category either: for all. Null when the catalogue does not answer. */
  readonly products?: Maybe<ReadonlyArray<Product>>;
  /** The first instant at which it is valid; null: from the beginning. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Orders that have used it; those cancelled or expired do not count. */
  readonly timesUsed: Scalars['Int']['output'];
  /** When it was last changed or used. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Orders that may use it in all; null: any number. */
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
  /** Orders of one customer, known by e-mail address, that may use it; null: any number. */
  readonly usageLimitPerCustomer?: Maybe<Scalars['Int']['output']>;
  /** Basis points for PERCENTAGE (1000 = 10 %), minor units for FIXED_AMOUNT, 0 for FREE_SHIPPING. */
  readonly value: Scalars['Int']['output'];
};

/** A page of promo codes. */
export type PromoCodeConnection = {
  /** The promo codes of this page. */
  readonly nodes: ReadonlyArray<PromoCode>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A new promo code. */
export type PromoCodeCreateInput = {
  /** It is for the goods in these and in the categories below them; at most 100. With no product either: for all goods. */
  readonly categoryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Letters, digits, hyphens and underscores, at most 40; case does not matter. */
  readonly code: Scalars['String']['input'];
  /** The first instant at which it is no longer valid, after startsAt and still to come; left out: never. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it takes off. */
  readonly kind: PromoCodeKind;
  /** What the goods in the whole cart must cost before the discount; left out: any cart will do. */
  readonly minimumSubtotal?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** It is for these too; at most 250. With no category either: for all goods. */
  readonly productIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The first instant at which it is valid; left out: at once. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Orders that may use it in all, at least 1; left out: any number. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Orders of one customer that may use it, at least 1; left out: any number. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 10000 basis points for PERCENTAGE (1000 = 10 %), at least 1 minor unit for FIXED_AMOUNT, 0 for FREE_SHIPPING. */
  readonly value: Scalars['Int']['input'];
};

/** What promoCodeCreate answers. */
export type PromoCodeCreatePayload = {
  /** The new promo code; null when refused. */
  readonly promoCode?: Maybe<PromoCode>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a promo code takes off. */
export type PromoCodeKind =
  /** An amount, at most what the goods cost. */
  | 'FIXED_AMOUNT'
  /** What delivery costs. */
  | 'FREE_SHIPPING'
  /** A share of what the goods cost. */
  | 'PERCENTAGE';

/** A change of a promo code. */
export type PromoCodeUpdateInput = {
  /** The first instant at which it is no longer valid, after its start; one that is past ends it at once. Null: never. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Which promo code. */
  readonly id: Scalars['ID']['input'];
  /** Whether customers may use it. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Orders that may use it in all, at least 1 and not below those that have used it; null: any number. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
};

/** What promoCodeUpdate answers. */
export type PromoCodeUpdatePayload = {
  /** The promo code; null when refused. */
  readonly promoCode?: Maybe<PromoCode>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Query = {
  /** All promo codes, the newest first. Staff with PROMOTIONS_WRITE. */
  readonly promoCodes?: Maybe<PromoCodeConnection>;
};


export type QueryPromoCodesArgs = {
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





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Category: ResolverTypeWrapper<{ id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Product: ResolverTypeWrapper<{ id: string }>;
  PromoCode: ResolverTypeWrapper<PromoCodeRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PromoCodeConnection: ResolverTypeWrapper<Connection<PromoCodeRow>>;
  PromoCodeCreateInput: PromoCodeCreateInput;
  PromoCodeCreatePayload: ResolverTypeWrapper<Omit<PromoCodeCreatePayload, 'promoCode'> & { promoCode?: Maybe<ResolversTypes['PromoCode']> }>;
  PromoCodeKind: PromoCodeKind;
  PromoCodeUpdateInput: PromoCodeUpdateInput;
  PromoCodeUpdatePayload: ResolverTypeWrapper<Omit<PromoCodeUpdatePayload, 'promoCode'> & { promoCode?: Maybe<ResolversTypes['PromoCode']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: { id: string };
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Product: { id: string };
  PromoCode: PromoCodeRow;
  Int: Scalars['Int']['output'];
  PromoCodeConnection: Connection<PromoCodeRow>;
  PromoCodeCreateInput: PromoCodeCreateInput;
  PromoCodeCreatePayload: Omit<PromoCodeCreatePayload, 'promoCode'> & { promoCode?: Maybe<ResolversParentTypes['PromoCode']> };
  PromoCodeUpdateInput: PromoCodeUpdateInput;
  PromoCodeUpdatePayload: Omit<PromoCodeUpdatePayload, 'promoCode'> & { promoCode?: Maybe<ResolversParentTypes['PromoCode']> };
  Query: Record<PropertyKey, never>;
  UserError: UserError;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  promoCodeCreate?: Resolver<ResolversTypes['PromoCodeCreatePayload'], ParentType, ContextType, RequireFields<MutationPromoCodeCreateArgs, 'input'>>;
  promoCodeUpdate?: Resolver<ResolversTypes['PromoCodeUpdatePayload'], ParentType, ContextType, RequireFields<MutationPromoCodeUpdateArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PromoCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoCode'] = ResolversParentTypes['PromoCode']> = {
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Category']>>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PromoCodeKind'], ParentType, ContextType>;
  minimumSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timesUsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimitPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromoCodeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoCodeConnection'] = ResolversParentTypes['PromoCodeConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PromoCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromoCodeCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoCodeCreatePayload'] = ResolversParentTypes['PromoCodeCreatePayload']> = {
  promoCode?: Resolver<Maybe<ResolversTypes['PromoCode']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PromoCodeUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoCodeUpdatePayload'] = ResolversParentTypes['PromoCodeUpdatePayload']> = {
  promoCode?: Resolver<Maybe<ResolversTypes['PromoCode']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  promoCodes?: Resolver<Maybe<ResolversTypes['PromoCodeConnection']>, ParentType, ContextType, RequireFields<QueryPromoCodesArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Category?: CategoryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PromoCode?: PromoCodeResolvers<ContextType>;
  PromoCodeConnection?: PromoCodeConnectionResolvers<ContextType>;
  PromoCodeCreatePayload?: PromoCodeCreatePayloadResolvers<ContextType>;
  PromoCodeUpdatePayload?: PromoCodeUpdatePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

