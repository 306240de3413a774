import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SearchAnswer } from '../../subgraphs/search/domain/search.ts';
import type { Hit } from '../../subgraphs/search/domain/finding/find-products.ts';
import type { Suggestion } from '../../subgraphs/search/domain/suggest.ts';
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

/** A condition on an option. */
export type OptionFilter = {
  /** The option's name, such as Size. */
  readonly name: Scalars['String']['input'];
  /** Any of these values. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
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

/** Which products; every given condition holds. */
export type ProductFilter = {
  /** A slug; its descendants are included. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Whether it can be bought now. */
  readonly inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** One variant has, for each of these, one of the values. */
  readonly options?: InputMaybe<ReadonlyArray<OptionFilter>>;
  /** The cheapest variant costs at most this. */
  readonly priceMax?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The cheapest variant costs at least this. */
  readonly priceMin?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** All of these. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type Query = {
  /** The products on sale that answer a query, the best first. Typing errors, other spellings and synonyms are understood; products with all words come before those with some. Without a word: everything, best sellers first. Null when search cannot be reached. Public. */
  readonly search?: Maybe<SearchConnection>;
  /** What a beginning may become: titles of products on sale, categories, words. Null when search cannot be reached. Public. */
  readonly searchSuggestions?: Maybe<ReadonlyArray<SearchSuggestion>>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  sort?: InputMaybe<SearchSort>;
};


export type QuerySearchSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
};

/** A page of the products that answer a query. */
export type SearchConnection = {
  /** The query as it was understood, when words of it were mistyped; null when they were not. */
  readonly correctedQuery?: Maybe<Scalars['String']['output']>;
  /** What the products found have in common, with counts, over all pages. */
  readonly facets: ReadonlyArray<SearchFacet>;
  /** The products of this page. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One way to narrow down what was found. Its counts keep to all conditions but its own, and so say what another choice would give. */
export type SearchFacet = {
  /** What kind of condition it becomes. */
  readonly kind: SearchFacetKind;
  /** What people read, such as Category or Size. */
  readonly name: Scalars['String']['output'];
  /** The values that there are, with counts. */
  readonly values: ReadonlyArray<SearchFacetValue>;
};

/** The kinds of conditions that facets become in a ProductFilter. */
export type SearchFacetKind =
  /** `inStock`: the value is true or false. */
  | 'AVAILABILITY'
  /** `category`: the value is a slug. */
  | 'CATEGORY'
  /** `options`: the facet's name and the value. */
  | 'OPTION'
  /** `priceMin` and `priceMax`: the value is both in paise with a hyphen between them; either may be missing. */
  | 'PRICE';

/** A value of a facet. */
export type SearchFacetValue = {
  /** How many of the products found have it. */
  readonly count: Scalars['Int']['output'];
  /** What people read. */
  readonly label: Scalars['String']['output'];
  /** What goes into the filter. */
  readonly value: Scalars['String']['output'];
};

/** A product that answers a query. */
export type SearchHit = {
  /** The product; null when the catalogue cannot be reached. */
  readonly product?: Maybe<Product>;
  /** How well it answers; comparable within one answer only. */
  readonly score: Scalars['Int']['output'];
};

/** The orders in which search results can be listed. */
export type SearchSort =
  /** By pieces sold, the most first. */
  | 'BEST_SELLING'
  /** The latest first. */
  | 'NEWEST'
  /** By the cheapest variant, the highest first. */
  | 'PRICE_HIGH_TO_LOW'
  /** By the cheapest variant, the lowest first. */
  | 'PRICE_LOW_TO_HIGH'
  /** The best answer first. */
  | 'RELEVANCE'
  /** By title, A first. */
  | 'TITLE';

/** What a beginning may become. */
export type SearchSuggestion = {
  /** The category with this name; null when the text is no category's, or the catalogue cannot be reached. */
  readonly category?: Maybe<Category>;
  /** The product with this title; null when the text is no title, or the catalogue cannot be reached. */
  readonly product?: Maybe<Product>;
  /** To be searched for. */
  readonly text: Scalars['String']['output'];
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
  OptionFilter: OptionFilter;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Product: ResolverTypeWrapper<{ id: string }>;
  ProductFilter: ProductFilter;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SearchConnection: ResolverTypeWrapper<SearchAnswer>;
  SearchFacet: ResolverTypeWrapper<SearchFacet>;
  SearchFacetKind: SearchFacetKind;
  SearchFacetValue: ResolverTypeWrapper<SearchFacetValue>;
  SearchHit: ResolverTypeWrapper<Hit>;
  SearchSort: SearchSort;
  SearchSuggestion: ResolverTypeWrapper<Suggestion>;
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
  OptionFilter: OptionFilter;
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Product: { id: string };
  ProductFilter: ProductFilter;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  SearchConnection: SearchAnswer;
  SearchFacet: SearchFacet;
  SearchFacetValue: SearchFacetValue;
  SearchHit: Hit;
  SearchSuggestion: Suggestion;
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

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query' | 'sort'>>;
  searchSuggestions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SearchSuggestion']>>, ParentType, ContextType, RequireFields<QuerySearchSuggestionsArgs, 'first' | 'prefix'>>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  correctedQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  kind?: Resolver<ResolversTypes['SearchFacetKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSuggestion'] = ResolversParentTypes['SearchSuggestion']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchSuggestion?: SearchSuggestionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

