import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StockLevelRow, StockMovementRow } from '../../subgraphs/inventory/rows.ts';
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

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

export type Mutation = {
  /** Changes what lies in the warehouse. Staff with INVENTORY_WRITE. Refuses with NOT_FOUND (variant), INSUFFICIENT_STOCK (fewer than are promised to orders), INVALID, IDEMPOTENCY_MISMATCH. */
  readonly stockAdjust: StockAdjustPayload;
};


export type MutationStockAdjustArgs = {
  input: StockAdjustInput;
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
  /** Whether and how many can be bought now; null when that is not known at the moment. Public. */
  readonly availability?: Maybe<VariantAvailability>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  /** The stock of every variant that ever had any, the newest variant first. Staff with INVENTORY_READ. */
  readonly stockLevels?: Maybe<StockLevelConnection>;
  /** What changed a variant's stock, the latest first. Staff with INVENTORY_READ. */
  readonly stockMovements?: Maybe<StockMovementConnection>;
};


export type QueryStockLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryStockMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  variantId: Scalars['ID']['input'];
};

/** A change of what lies in the warehouse. */
export type StockAdjustInput = {
  /** Pieces that came, or left when negative; not 0, at most 1,000,000 either way. */
  readonly delta: Scalars['Int']['input'];
  /** Yours; the same key with the same input is one change. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** For those who read the ledger; at most 1,000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Why: RECEIVED, COUNTED, DAMAGED or CORRECTION. */
  readonly reason: StockMovementReason;
  /** Which variant. */
  readonly variantId: Scalars['ID']['input'];
};

/** What stockAdjust answers. */
export type StockAdjustPayload = {
  /** The stock afterwards; null when refused. */
  readonly stockLevel?: Maybe<StockLevel>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which stock levels; every given condition holds. */
export type StockFilter = {
  /** Whether at most the threshold is available; what is sold out counts as low. */
  readonly lowStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Variants of this product. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** The variant with exactly this SKU. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
};

/** The stock of a variant. Staff with INVENTORY_READ. */
export type StockLevel = {
  /** Pieces that can be sold: `onHand` less `reserved`. */
  readonly available: Scalars['Int']['output'];
  /** The variant's id. */
  readonly id: Scalars['ID']['output'];
  /** The stock is low when at most this many pieces are available. */
  readonly lowStockThreshold: Scalars['Int']['output'];
  /** Pieces in the warehouse. */
  readonly onHand: Scalars['Int']['output'];
  /** Pieces promised to open orders and requested exchanges. */
  readonly reserved: Scalars['Int']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The variant; null when the catalogue does not answer. */
  readonly variant?: Maybe<ProductVariant>;
};

/** A page of stock levels. */
export type StockLevelConnection = {
  /** The stock levels of this page. */
  readonly nodes: ReadonlyArray<StockLevel>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One change of what lies in the warehouse. Staff with INVENTORY_READ. */
export type StockMovement = {
  /** Who caused it; null: the system, or when the accounts do not answer. */
  readonly actor?: Maybe<User>;
  /** Pieces that came, or left when negative; never 0. */
  readonly delta: Scalars['Int']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What staff wrote about it; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Pieces in the warehouse afterwards. */
  readonly onHandAfter: Scalars['Int']['output'];
  /** Why. */
  readonly reason: StockMovementReason;
  /** What caused it, such as an order's number or an import; null when nothing did. */
  readonly reference?: Maybe<Scalars['String']['output']>;
};

/** A page of a variant's movements. */
export type StockMovementConnection = {
  /** The movements of this page. */
  readonly nodes: ReadonlyArray<StockMovement>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Why `onHand` changed. Staff give RECEIVED, COUNTED, DAMAGED or CORRECTION. */
export type StockMovementReason =
  /** An earlier entry was wrong. */
  | 'CORRECTION'
  /** Somebody counted, and there were more or fewer. */
  | 'COUNTED'
  /** Pieces can no longer be sold. */
  | 'DAMAGED'
  /** Goods came in. */
  | 'RECEIVED'
  /** Sold pieces came back and can be sold again; the system's own. */
  | 'RETURNED'
  /** An order was dispatched; the system's own. */
  | 'SOLD';

/** Someone with an account. */
export type User = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
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

/** Whether and how many of a variant can be bought now. */
export type VariantAvailability = {
  /** Whether at least one can be bought. */
  readonly inStock: Scalars['Boolean']['output'];
  /** Whether few are left: at least one, and at most the variant's threshold. */
  readonly lowStock: Scalars['Boolean']['output'];
  /** How many one customer may take: what is available, and at most 100 pieces. */
  readonly maxOrderQuantity: Scalars['Int']['output'];
};



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
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ProductVariant: ResolverTypeWrapper<{ id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: ResolverTypeWrapper<Omit<StockAdjustPayload, 'stockLevel'> & { stockLevel?: Maybe<ResolversTypes['StockLevel']> }>;
  StockFilter: StockFilter;
  StockLevel: ResolverTypeWrapper<StockLevelRow>;
  StockLevelConnection: ResolverTypeWrapper<Connection<StockLevelRow>>;
  StockMovement: ResolverTypeWrapper<StockMovementRow>;
  StockMovementConnection: ResolverTypeWrapper<Connection<StockMovementRow>>;
  StockMovementReason: StockMovementReason;
  User: ResolverTypeWrapper<{ id: string }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VariantAvailability: ResolverTypeWrapper<VariantAvailability>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  ProductVariant: { id: string };
  ID: Scalars['ID']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: Omit<StockAdjustPayload, 'stockLevel'> & { stockLevel?: Maybe<ResolversParentTypes['StockLevel']> };
  StockFilter: StockFilter;
  StockLevel: StockLevelRow;
  StockLevelConnection: Connection<StockLevelRow>;
  StockMovement: StockMovementRow;
  StockMovementConnection: Connection<StockMovementRow>;
  User: { id: string };
  UserError: UserError;
  VariantAvailability: VariantAvailability;
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
  stockAdjust?: Resolver<ResolversTypes['StockAdjustPayload'], ParentType, ContextType, RequireFields<MutationStockAdjustArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['VariantAvailability']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  stockLevels?: Resolver<Maybe<ResolversTypes['StockLevelConnection']>, ParentType, ContextType, RequireFields<QueryStockLevelsArgs, 'first'>>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, RequireFields<QueryStockMovementsArgs, 'first' | 'variantId'>>;
};

export type StockAdjustPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAdjustPayload'] = ResolversParentTypes['StockAdjustPayload']> = {
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onHandAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StockMovementReason'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VariantAvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantAvailability'] = ResolversParentTypes['VariantAvailability']> = {
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lowStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxOrderQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  StockAdjustPayload?: StockAdjustPayloadResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VariantAvailability?: VariantAvailabilityResolvers<ContextType>;
};

