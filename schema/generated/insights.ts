import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AuditEntryRow, DashboardRow } from '../../subgraphs/insights/rows.ts';
import type { Connection } from '../../platform/graph/index.ts';
import type { SalesReport, SalesRow } from '../../subgraphs/insights/domain/list-sales.ts';
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

/** A field that changed. */
export type AuditChange = {
  /** Its value afterwards, as JSON; null when it has none. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** Its value before, as JSON; null when it had none. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly field: Scalars['String']['output'];
};

/** Something that was done or refused. Entries are never changed: each holds the hash of all before it. Staff with AUDIT_READ. */
export type AuditEntry = {
  /** What was done: a mutation's name, or such a word as `signInRefused`, `permissionDenied`, `processStart`. */
  readonly action: Scalars['String']['output'];
  /** Who did it; null: the system, somebody without an account, or when the accounts do not answer. */
  readonly actor?: Maybe<User>;
  /** What they were then; null: the system, or somebody without a session. */
  readonly actorRole?: Maybe<Role>;
  /** The fields that changed, in the order of their names; secrets and personal data are left out. */
  readonly changes: ReadonlyArray<AuditChange>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Where the request came from; null: a command or a job. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The request, as in the log. */
  readonly requestId: Scalars['String']['output'];
  /** Its place in the trail: 1 is the first entry, and no number is left out. */
  readonly sequence: Scalars['Int']['output'];
  /** A sentence about it. */
  readonly summary: Scalars['String']['output'];
  /** What it was done to: a type and an id, such as `Product:0198…`; null when there is no such thing. */
  readonly target?: Maybe<Scalars['String']['output']>;
};

/** A page of the audit trail. */
export type AuditEntryConnection = {
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Which entries; every given condition holds. */
export type AuditFilter = {
  /** With exactly this action. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** Done by this user. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** At this instant or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Done to this: a type and an id (`Product:0198…`), an id alone, or everything of a type (`Product`). */
  readonly target?: InputMaybe<Scalars['String']['input']>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** How the shop did on some days. An order belongs to the day on which it was placed, whatever becomes of it later. Staff with INSIGHTS_READ. */
export type Dashboard = {
  /** The revenue divided by the orders that it comes from, rounded to the paisa; null when there are none. */
  readonly averageOrderValue?: Maybe<Money>;
  /** When this was computed. */
  readonly computedAt: Scalars['DateTime']['output'];
  /** The variants of which no more is left than their low-stock threshold, sold-out ones included; now, whatever the range. */
  readonly lowStockCount: Scalars['Int']['output'];
  /** The customers who joined on these days. */
  readonly newCustomerCount: Scalars['Int']['output'];
  /** The conversations that are open; now, whatever the range. */
  readonly openConversationCount: Scalars['Int']['output'];
  /** Every order placed on these days, whatever its status. */
  readonly orderCount: Scalars['Int']['output'];
  /** The orders placed on these days by their status now; statuses without orders are left out. */
  readonly ordersByStatus: ReadonlyArray<OrderStatusCount>;
  /** The returns and exchanges that wait for a decision; now, whatever the range. */
  readonly pendingReturnCount: Scalars['Int']['output'];
  /** The refunds that were completed on these days, whenever the orders were placed. */
  readonly refunds: Money;
  /** The totals of all orders of these days that are neither PENDING nor CANCELLED, tax and delivery included. */
  readonly revenue: Money;
  /** Every day of the range in its order, days without orders too. */
  readonly revenueByDay: ReadonlyArray<RevenueOfDay>;
  /** What sold best on these days, the greatest revenue first. */
  readonly topProducts: ReadonlyArray<ProductSales>;
};


/** How the shop did on some days. An order belongs to the day on which it was placed, whatever becomes of it later. Staff with INSIGHTS_READ. */
export type DashboardTopProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Days, the first and the last included, in the shop's time zone. */
export type DateRangeInput = {
  /** The first day. */
  readonly from: Scalars['Date']['input'];
  /** The last day. */
  readonly to: Scalars['Date']['input'];
};

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

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

/** The orders of a status. */
export type OrderStatusCount = {
  /** How many orders have it now. */
  readonly count: Scalars['Int']['output'];
  /** The status. */
  readonly status: OrderStatus;
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

/** What was sold of a product. */
export type ProductSales = {
  /** The product; null when the catalogue does not answer. */
  readonly product?: Maybe<Product>;
  /** What these pieces cost after discounts, tax included, without delivery. */
  readonly revenue: Money;
  /** Pieces in orders that are neither PENDING nor CANCELLED; what came back later is not taken off. */
  readonly unitsSold: Scalars['Int']['output'];
};

export type Query = {
  /** What staff did, who came in and what was refused, the latest first. Staff with AUDIT_READ. */
  readonly auditLog?: Maybe<AuditEntryConnection>;
  /** How the shop did on these days, as of now. Staff with INSIGHTS_READ. */
  readonly dashboard?: Maybe<Dashboard>;
  /** What was sold on these days, in parts: by day in their order, else the greatest revenue first. Staff with INSIGHTS_READ. */
  readonly salesReport?: Maybe<SalesReportConnection>;
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDashboardArgs = {
  range: DateRangeInput;
};


export type QuerySalesReportArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by: SalesReportBy;
  first?: InputMaybe<Scalars['Int']['input']>;
  range: DateRangeInput;
};

/** The sales of a day. */
export type RevenueOfDay = {
  /** The day, in the shop's time zone. */
  readonly date: Scalars['Date']['output'];
  /** Every order placed on the day. */
  readonly orderCount: Scalars['Int']['output'];
  /** The totals of the day's orders that are neither PENDING nor CANCELLED. */
  readonly revenue: Money;
};

/** What someone is. */
export type Role =
  /** May do everything. */
  | 'ADMIN'
  /** Someone with an account. */
  | 'CUSTOMER'
  /** A session without an account. */
  | 'GUEST'
  /** Works for the shop, and may do what their permissions name. */
  | 'STAFF';

/** What sales are divided by. */
export type SalesReportBy =
  /** The category in which the product is now. */
  | 'CATEGORY'
  /** The day on which the orders were placed. */
  | 'DAY'
  /** The product; pieces, and what they cost after discounts. */
  | 'PRODUCT'
  /** The provider of the payments that were completed on these days. */
  | 'PROVIDER'
  /** The state to which the orders go. */
  | 'STATE';

/** A page of a sales report. */
export type SalesReportConnection = {
  /** The whole report as a CSV file, amounts in paise: a path on this server that opens for a quarter of an hour. Each download is on the audit trail. */
  readonly csvUrl: Scalars['String']['output'];
  /** The parts of this page. */
  readonly nodes: ReadonlyArray<SalesReportRow>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many parts there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A part of the sales. */
export type SalesReportRow = {
  /** Orders by DAY and STATE, pieces by PRODUCT and CATEGORY, payments by PROVIDER. */
  readonly count: Scalars['Int']['output'];
  /** The day (YYYY-MM-DD), the id of the product or category, the state's code or the provider; empty for products without a category. */
  readonly key: Scalars['String']['output'];
  /** The name of what `key` stands for. */
  readonly label: Scalars['String']['output'];
  /** Their revenue: what is neither PENDING nor CANCELLED; by PROVIDER the payments' amounts, refunds not taken off. */
  readonly revenue: Money;
};

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
  AuditChange: ResolverTypeWrapper<AuditChange>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuditEntryConnection: ResolverTypeWrapper<Connection<AuditEntryRow>>;
  AuditFilter: AuditFilter;
  CurrencyCode: CurrencyCode;
  Dashboard: ResolverTypeWrapper<DashboardRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  OrderStatus: OrderStatus;
  OrderStatusCount: ResolverTypeWrapper<OrderStatusCount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Product: ResolverTypeWrapper<Product>;
  ProductSales: ResolverTypeWrapper<ProductSales>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RevenueOfDay: ResolverTypeWrapper<RevenueOfDay>;
  Role: Role;
  SalesReportBy: SalesReportBy;
  SalesReportConnection: ResolverTypeWrapper<SalesReport>;
  SalesReportRow: ResolverTypeWrapper<SalesRow>;
  User: ResolverTypeWrapper<User>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditChange: AuditChange;
  String: Scalars['String']['output'];
  AuditEntry: AuditEntryRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AuditEntryConnection: Connection<AuditEntryRow>;
  AuditFilter: AuditFilter;
  Dashboard: DashboardRow;
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  OrderStatusCount: OrderStatusCount;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Product: Product;
  ProductSales: ProductSales;
  Query: Record<PropertyKey, never>;
  RevenueOfDay: RevenueOfDay;
  SalesReportConnection: SalesReport;
  SalesReportRow: SalesRow;
  User: User;
  UserError: UserError;
};

export type AuditChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorRole?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['AuditChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard']> = {
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lowStockCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newCustomerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openConversationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordersByStatus?: Resolver<ReadonlyArray<ResolversTypes['OrderStatusCount']>, ParentType, ContextType>;
  pendingReturnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  revenueByDay?: Resolver<ReadonlyArray<ResolversTypes['RevenueOfDay']>, ParentType, ContextType>;
  topProducts?: Resolver<ReadonlyArray<ResolversTypes['ProductSales']>, ParentType, ContextType, RequireFields<DashboardTopProductsArgs, 'first'>>;
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

export type OrderStatusCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStatusCount'] = ResolversParentTypes['OrderStatusCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitsSold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditLog?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  dashboard?: Resolver<Maybe<ResolversTypes['Dashboard']>, ParentType, ContextType, RequireFields<QueryDashboardArgs, 'range'>>;
  salesReport?: Resolver<Maybe<ResolversTypes['SalesReportConnection']>, ParentType, ContextType, RequireFields<QuerySalesReportArgs, 'by' | 'first' | 'range'>>;
};

export type RevenueOfDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevenueOfDay'] = ResolversParentTypes['RevenueOfDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SalesReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesReportConnection'] = ResolversParentTypes['SalesReportConnection']> = {
  csvUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SalesReportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesReportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesReportRow'] = ResolversParentTypes['SalesReportRow']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  OrderStatusCount?: OrderStatusCountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RevenueOfDay?: RevenueOfDayResolvers<ContextType>;
  SalesReportConnection?: SalesReportConnectionResolvers<ContextType>;
  SalesReportRow?: SalesReportRowResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

