import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartRow, CartLineRow, DeliveryMethodRow, ProductReference, WishlistRow } from '../../subgraphs/cart/rows.ts';
import type { PricedCart, PriceStep as PricedStep, TaxBand as TaxRuleBand, TaxLine as PricedTaxLine, TaxRule } from '../../subgraphs/cart/domain/pricing/index.ts';
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

/** What the viewer means to buy, at present prices. Only its owner sees it. */
export type Cart = {
  /** How it is delivered; null until chosen. */
  readonly deliveryMethod?: Maybe<DeliveryMethod>;
  /** Opaque, and the same for one viewer from the first, empty cart on. */
  readonly id: Scalars['ID']['output'];
  /** What has changed since things were put in, and what keeps it from being ordered; empty when all is well. */
  readonly issues: ReadonlyArray<CartIssue>;
  /** What is in it, in the order in which it was put in. A product that was taken off sale stays until it is removed. */
  readonly lines: ReadonlyArray<CartLine>;
  /** The pincode that it goes to; null until one was given. */
  readonly pincode?: Maybe<Scalars['String']['output']>;
  /** How the total came about, step by step. */
  readonly priceTrace: ReadonlyArray<PriceStep>;
  /** The promo code on it, in upper case; null when there is none. Whether it takes something off now, `issues` and `priceTrace` tell. */
  readonly promoCode?: Maybe<Scalars['String']['output']>;
  /** How many pieces are in it. */
  readonly totalQuantity: Scalars['Int']['output'];
  /** What it costs. An order of it is charged exactly this. */
  readonly totals: CartTotals;
};

/** Where and how a cart is delivered. */
export type CartDeliverySetInput = {
  /** One of the delivery methods that serve the pincode. */
  readonly deliveryMethodId: Scalars['ID']['input'];
  /** Six digits, the first not 0. */
  readonly pincode: Scalars['String']['input'];
};

/** What cartDeliverySet answers. */
export type CartDeliverySetPayload = {
  /** The cart; null when refused. */
  readonly cart?: Maybe<Cart>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something about a cart that the customer should know before ordering. */
export type CartIssue = {
  /** What kind it is. */
  readonly code: CartIssueCode;
  /** The line that it is about; null when it is about the whole cart. */
  readonly lineId?: Maybe<Scalars['ID']['output']>;
  /** A sentence for the customer. */
  readonly message: Scalars['String']['output'];
};

/** The kinds of issue. */
export type CartIssueCode =
  /** The chosen delivery method no longer serves the pincode. Another must be chosen. */
  | 'NOT_DELIVERABLE'
  /** Nothing is left. The line must be removed. */
  | 'OUT_OF_STOCK'
  /** The price is another than when the line was last touched; the present one counts. Does not keep from ordering. */
  | 'PRICE_CHANGED'
  /** The product was taken off sale. It still counts in the totals; the line must be removed. */
  | 'PRODUCT_UNAVAILABLE'
  /** The promo code takes nothing off: it is no longer valid or used up, or does not fit this cart any more; the message says which. */
  | 'PROMO_CODE_NOT_APPLICABLE'
  /** Less is left than is in the cart. The quantity must be reduced. */
  | 'QUANTITY_REDUCED';

/** Pieces of a variant in a cart. */
export type CartLine = {
  /** The line's share of the discount. */
  readonly discount: Money;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** 1 to 100. */
  readonly quantity: Scalars['Int']['output'];
  /** Unit price × quantity − discount, GST included. */
  readonly total: Money;
  /** What one piece costs now, GST included. */
  readonly unitPrice: Money;
  /** What the pieces are; null when the catalogue cannot be reached. */
  readonly variant?: Maybe<ProductVariant>;
};

/** What to put into the cart. */
export type CartLineAddInput = {
  /** How many pieces more; at least 1. A cart holds at most 100 of a variant. */
  readonly quantity?: Scalars['Int']['input'];
  /** Which variant. */
  readonly variantId: Scalars['ID']['input'];
};

/** What cartLineAdd answers. */
export type CartLineAddPayload = {
  /** The cart; null when refused. */
  readonly cart?: Maybe<Cart>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How many pieces a line is to have. */
export type CartLineSetQuantityInput = {
  /** Which line of the viewer's cart. */
  readonly lineId: Scalars['ID']['input'];
  /** 0 removes the line; at most 100. */
  readonly quantity: Scalars['Int']['input'];
};

/** What cartLineSetQuantity answers. */
export type CartLineSetQuantityPayload = {
  /** The cart; null when refused. */
  readonly cart?: Maybe<Cart>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A promo code for the cart. */
export type CartPromoCodeApplyInput = {
  /** As the customer types it; case and blanks around it do not matter. */
  readonly code: Scalars['String']['input'];
};

/** What cartPromoCodeApply answers. */
export type CartPromoCodeApplyPayload = {
  /** The cart; null when refused. */
  readonly cart?: Maybe<Cart>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Takes the promo code off the cart, whichever it is. */
export type CartPromoCodeRemoveInput = {
  /** Not looked at: a cart has one code at most. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

/** What cartPromoCodeRemove answers. */
export type CartPromoCodeRemovePayload = {
  /** The cart; null when refused. */
  readonly cart?: Maybe<Cart>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a cart costs, GST included. total = subtotal − discount + shipping. */
export type CartTotals = {
  /** What the promotion takes off the goods. */
  readonly discount: Money;
  /** What delivery costs; 0 until a delivery method is chosen. */
  readonly shipping: Money;
  /** Unit price × quantity, over all lines. */
  readonly subtotal: Money;
  /** The GST inside the total. */
  readonly tax: Money;
  /** The tax by kind and rate, the lowest rate first; they sum to `tax`. */
  readonly taxLines: ReadonlyArray<TaxLine>;
  /** What the customer pays. */
  readonly total: Money;
};

/** Something about a product that staff should look at. */
export type CatalogWarning = {
  /** What kind it is. */
  readonly code: CatalogWarningCode;
  /** A sentence for staff. */
  readonly message: Scalars['String']['output'];
};

/** The kinds of warning. */
export type CatalogWarningCode =
  /** A price that fits neither of two GST rates, such as one above ₹2,625 and at most ₹2,950 for clothes; it is taxed at the higher rate. */
  | 'PRICE_BETWEEN_GST_RATES';

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** A way in which the shop delivers. */
export type DeliveryMethod = {
  /** Whether the courier takes cash. */
  readonly cashOnDelivery: Scalars['Boolean']['output'];
  /** How long it takes. */
  readonly estimatedDays: EstimatedDays;
  /** Goods worth this much after the discount are delivered free; null: never. */
  readonly freeAbove?: Maybe<Money>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What people read. */
  readonly name: Scalars['String']['output'];
  /** What it costs before it becomes free, GST included. */
  readonly price: Money;
};

/** What a delivery method is to be. */
export type DeliveryMethodSaveInput = {
  /** Whether the courier takes cash. */
  readonly cashOnDelivery: Scalars['Boolean']['input'];
  /** Goods worth this much are delivered free; left out: never. */
  readonly freeAbove?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Which one to replace; left out: a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Whether customers may choose it. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many days it takes at the most; 0 to 90, not below minDays. */
  readonly maxDays: Scalars['Int']['input'];
  /** How many days it takes at the least; 0 to 90. */
  readonly minDays: Scalars['Int']['input'];
  /** What people read, one line; at most 80 characters. */
  readonly name: Scalars['String']['input'];
  /** It serves the pincodes that begin with one of these (1 to 6 digits, the first not 0); empty: everywhere. At most 1,000. */
  readonly pincodePrefixes?: ReadonlyArray<Scalars['String']['input']>;
  /** What it costs, GST included. */
  readonly price: Scalars['MinorUnits']['input'];
};

/** What deliveryMethodSave answers. */
export type DeliveryMethodSavePayload = {
  /** The delivery method; null when refused. */
  readonly deliveryMethod?: Maybe<DeliveryMethod>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How many days something takes, both included. */
export type EstimatedDays = {
  /** At the most. */
  readonly max: Scalars['Int']['output'];
  /** At the least. */
  readonly min: Scalars['Int']['output'];
};

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

export type Mutation = {
  /** Chooses where and how the viewer's cart is delivered. Refuses with NOT_FOUND (delivery method), NOT_DELIVERABLE, INVALID (pincode). */
  readonly cartDeliverySet: CartDeliverySetPayload;
  /** Puts pieces of a variant into the viewer's cart, on top of those in it. Refuses with NOT_FOUND (variant), QUANTITY_LIMIT, INSUFFICIENT_STOCK, INVALID. */
  readonly cartLineAdd: CartLineAddPayload;
  /** Changes how many pieces a line of the viewer's cart has. Refuses with NOT_FOUND (line), QUANTITY_LIMIT, INSUFFICIENT_STOCK, INVALID. */
  readonly cartLineSetQuantity: CartLineSetQuantityPayload;
  /**
   * Puts a promo code on the viewer's cart, in place of the one on it; the cart is priced with it on every read, and its use counts when
   * the order is placed. Refuses with PROMO_CODE_INVALID (also when it is for other goods), PROMO_CODE_EXPIRED, PROMO_CODE_LIMIT_REACHED,
   * MINIMUM_NOT_MET.
   */
  readonly cartPromoCodeApply: CartPromoCodeApplyPayload;
  /** Takes the promo code off the viewer's cart; none on it is no error. */
  readonly cartPromoCodeRemove: CartPromoCodeRemovePayload;
  /** Adds a delivery method or replaces what one says. Staff with PROMOTIONS_WRITE. Refuses with NOT_FOUND, INVALID. */
  readonly deliveryMethodSave: DeliveryMethodSavePayload;
  /** Takes back a GST rate that is not in force yet. Staff with CATALOG_WRITE. Refuses with NOT_FOUND, INVALID (already in force). */
  readonly taxRateDelete: TaxRateDeletePayload;
  /** Announces a GST rate, in place of one announced for the same goods and day. What is in force or was is never changed. Staff with CATALOG_WRITE. Refuses with INVALID. */
  readonly taxRateSave: TaxRateSavePayload;
  /** Puts a variant on the viewer's wishlist; one that is on it stays. Customers. Refuses with NOT_FOUND (variant), QUANTITY_LIMIT. */
  readonly wishlistItemAdd: WishlistItemAddPayload;
  /** Takes something off the viewer's wishlist. Customers. Refuses with NOT_FOUND. */
  readonly wishlistItemRemove: WishlistItemRemovePayload;
};


export type MutationCartDeliverySetArgs = {
  input: CartDeliverySetInput;
};


export type MutationCartLineAddArgs = {
  input: CartLineAddInput;
};


export type MutationCartLineSetQuantityArgs = {
  input: CartLineSetQuantityInput;
};


export type MutationCartPromoCodeApplyArgs = {
  input: CartPromoCodeApplyInput;
};


export type MutationCartPromoCodeRemoveArgs = {
  input: CartPromoCodeRemoveInput;
};


export type MutationDeliveryMethodSaveArgs = {
  input: DeliveryMethodSaveInput;
};


export type MutationTaxRateDeleteArgs = {
  input: TaxRateDeleteInput;
};


export type MutationTaxRateSaveArgs = {
  input: TaxRateSaveInput;
};


export type MutationWishlistItemAddArgs = {
  input: WishlistItemAddInput;
};


export type MutationWishlistItemRemoveArgs = {
  input: WishlistItemRemoveInput;
};

/** Where a page of a list ends. */
export type PageInfo = {
  /** Give this as `after` to read on; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** What a step of pricing did. */
export type PriceOutcome =
  /** The rule applied. */
  | 'APPLIED'
  /** Nothing was decided: an intermediate sum, or something to know, such as a price between two GST rates. */
  | 'INFO'
  /** The rule did not apply, for the reason given. */
  | 'REFUSED';

/** What a step of pricing is about. */
export type PriceRule =
  /** What delivery costs. */
  | 'DELIVERY'
  /** The GST inside a line or inside delivery. */
  | 'GST'
  /** The promo code. */
  | 'PROMOTION'
  /** The goods at their prices. */
  | 'SUBTOTAL'
  /** What the customer pays. */
  | 'TOTAL';

/** A step of how a cart came to its price. */
export type PriceStep = {
  /** What it is about: a sum, a discount, the GST inside an amount. */
  readonly amount: Money;
  /** What it did. */
  readonly outcome: PriceOutcome;
  /** A sentence on why. */
  readonly reason: Scalars['String']['output'];
  /** What the step is about. */
  readonly rule: PriceRule;
};

/** Something that the shop sells, in one or more variants. */
export type Product = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What staff should look at, such as a price between two GST rates; null when it cannot be told. Staff with CATALOG_WRITE. */
  readonly warnings?: Maybe<ReadonlyArray<CatalogWarning>>;
};

/** A variant of a product: what goes into a cart. */
export type ProductVariant = {
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  /** The viewer's cart, empty when nothing was put in. Needs a session, at least a guest's; null without one. */
  readonly cart?: Maybe<Cart>;
  /** The ways in which the shop delivers to a pincode, in their order; empty where it does not. Public. */
  readonly deliveryMethods: ReadonlyArray<DeliveryMethod>;
  /** All GST rates, by goods and then by day: past, present and announced ones; at most 200. Staff with CATALOG_WRITE. */
  readonly taxRates?: Maybe<ReadonlyArray<TaxRate>>;
  /** What the viewer has put aside, the latest first. Customers. */
  readonly wishlist?: Maybe<Wishlist>;
};


export type QueryDeliveryMethodsArgs = {
  pincode: Scalars['String']['input'];
};

/** A rate of GST for pieces up to a value. */
export type TaxBand = {
  /** Percent: 2.5 is 2.5 %; CGST and SGST together. */
  readonly ratePercent: Scalars['Float']['output'];
  /** What one piece is worth at most, after discount and before GST; null in the last band: all that is worth more. */
  readonly upTo?: Maybe<Money>;
};

/** A rate of GST for pieces up to a value. */
export type TaxBandInput = {
  /** Percent, 0 to 40, with at most two decimals; CGST and SGST together. */
  readonly ratePercent: Scalars['Float']['input'];
  /** What one piece is worth at most, after discount and before GST; left out in the last band, and only there. */
  readonly upTo?: InputMaybe<Scalars['MinorUnits']['input']>;
};

/** A row of a tax summary. */
export type TaxLine = {
  /** The tax. */
  readonly amount: Money;
  /** CGST and SGST within the shop's state, else IGST. */
  readonly name: Scalars['String']['output'];
  /** Percent: 2.5 is 2.5 %. */
  readonly ratePercent: Scalars['Float']['output'];
};

/** The GST on goods from a day on, until a later one for the same goods. Of several prefixes that fit an HSN code the longest counts. */
export type TaxRate = {
  /** The rates by what one piece is worth, ascending. */
  readonly bands: ReadonlyArray<TaxBand>;
  /** The goods: those whose HSN code begins with these 2, 4, 6 or 8 digits. */
  readonly hsnPrefix: Scalars['String']['output'];
  /** The first business day on which it holds. */
  readonly validFrom: Scalars['Date']['output'];
};

/** A GST rate to take back. */
export type TaxRateDeleteInput = {
  /** Its digits, exactly. */
  readonly hsnPrefix: Scalars['String']['input'];
  /** Its first day; after today. */
  readonly validFrom: Scalars['Date']['input'];
};

/** What taxRateDelete answers. */
export type TaxRateDeletePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A GST rate to announce. */
export type TaxRateSaveInput = {
  /** The rates by what one piece is worth, ascending, the last one without an end; 1 to 10. */
  readonly bands: ReadonlyArray<TaxBandInput>;
  /** The goods: those whose HSN code begins with these 2, 4, 6 or 8 digits. */
  readonly hsnPrefix: Scalars['String']['input'];
  /** The first day on which it holds; after today. */
  readonly validFrom: Scalars['Date']['input'];
};

/** What taxRateSave answers. */
export type TaxRateSavePayload = {
  /** The rate; null when refused. */
  readonly taxRate?: Maybe<TaxRate>;
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

/** What a customer has put aside. */
export type Wishlist = {
  /** The latest first; at most 200. */
  readonly items: ReadonlyArray<WishlistItem>;
};

/** A variant on a wishlist. */
export type WishlistItem = {
  /** When it was put there. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What was put there; null when the catalogue cannot be read. It stays when the product is taken off sale. */
  readonly variant?: Maybe<ProductVariant>;
};

/** What to put aside. */
export type WishlistItemAddInput = {
  /** Which variant. */
  readonly variantId: Scalars['ID']['input'];
};

/** The answer to `wishlistItemAdd`. */
export type WishlistItemAddPayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The wishlist as it is now; null when refused. */
  readonly wishlist?: Maybe<Wishlist>;
};

/** What to take off a wishlist. */
export type WishlistItemRemoveInput = {
  /** The item's id. */
  readonly id: Scalars['ID']['input'];
};

/** The answer to `wishlistItemRemove`. */
export type WishlistItemRemovePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The wishlist as it is now; null when refused. */
  readonly wishlist?: Maybe<Wishlist>;
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
  Product: Product;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Cart: ResolverTypeWrapper<CartRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CartDeliverySetInput: CartDeliverySetInput;
  CartDeliverySetPayload: ResolverTypeWrapper<Omit<CartDeliverySetPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartIssue: ResolverTypeWrapper<CartIssue>;
  CartIssueCode: CartIssueCode;
  CartLine: ResolverTypeWrapper<CartLineRow>;
  CartLineAddInput: CartLineAddInput;
  CartLineAddPayload: ResolverTypeWrapper<Omit<CartLineAddPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartLineSetQuantityInput: CartLineSetQuantityInput;
  CartLineSetQuantityPayload: ResolverTypeWrapper<Omit<CartLineSetQuantityPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartPromoCodeApplyInput: CartPromoCodeApplyInput;
  CartPromoCodeApplyPayload: ResolverTypeWrapper<Omit<CartPromoCodeApplyPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartPromoCodeRemoveInput: CartPromoCodeRemoveInput;
  CartPromoCodeRemovePayload: ResolverTypeWrapper<Omit<CartPromoCodeRemovePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartTotals: ResolverTypeWrapper<PricedCart>;
  CatalogWarning: ResolverTypeWrapper<CatalogWarning>;
  CatalogWarningCode: CatalogWarningCode;
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeliveryMethod: ResolverTypeWrapper<DeliveryMethodRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DeliveryMethodSaveInput: DeliveryMethodSaveInput;
  DeliveryMethodSavePayload: ResolverTypeWrapper<Omit<DeliveryMethodSavePayload, 'deliveryMethod'> & { deliveryMethod?: Maybe<ResolversTypes['DeliveryMethod']> }>;
  EstimatedDays: ResolverTypeWrapper<EstimatedDays>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PriceOutcome: PriceOutcome;
  PriceRule: PriceRule;
  PriceStep: ResolverTypeWrapper<PricedStep>;
  Product: ResolverTypeWrapper<ProductReference>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxBand: ResolverTypeWrapper<TaxRuleBand>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TaxBandInput: TaxBandInput;
  TaxLine: ResolverTypeWrapper<PricedTaxLine>;
  TaxRate: ResolverTypeWrapper<TaxRule>;
  TaxRateDeleteInput: TaxRateDeleteInput;
  TaxRateDeletePayload: ResolverTypeWrapper<TaxRateDeletePayload>;
  TaxRateSaveInput: TaxRateSaveInput;
  TaxRateSavePayload: ResolverTypeWrapper<Omit<TaxRateSavePayload, 'taxRate'> & { taxRate?: Maybe<ResolversTypes['TaxRate']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Wishlist: ResolverTypeWrapper<WishlistRow>;
  WishlistItem: ResolverTypeWrapper<{ id: string; variantId: string; addedAt: Date }>;
  WishlistItemAddInput: WishlistItemAddInput;
  WishlistItemAddPayload: ResolverTypeWrapper<Omit<WishlistItemAddPayload, 'wishlist'> & { wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistItemRemoveInput: WishlistItemRemoveInput;
  WishlistItemRemovePayload: ResolverTypeWrapper<Omit<WishlistItemRemovePayload, 'wishlist'> & { wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Cart: CartRow;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  CartDeliverySetInput: CartDeliverySetInput;
  CartDeliverySetPayload: Omit<CartDeliverySetPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartIssue: CartIssue;
  CartLine: CartLineRow;
  CartLineAddInput: CartLineAddInput;
  CartLineAddPayload: Omit<CartLineAddPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartLineSetQuantityInput: CartLineSetQuantityInput;
  CartLineSetQuantityPayload: Omit<CartLineSetQuantityPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartPromoCodeApplyInput: CartPromoCodeApplyInput;
  CartPromoCodeApplyPayload: Omit<CartPromoCodeApplyPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartPromoCodeRemoveInput: CartPromoCodeRemoveInput;
  CartPromoCodeRemovePayload: Omit<CartPromoCodeRemovePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartTotals: PricedCart;
  CatalogWarning: CatalogWarning;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeliveryMethod: DeliveryMethodRow;
  Boolean: Scalars['Boolean']['output'];
  DeliveryMethodSaveInput: DeliveryMethodSaveInput;
  DeliveryMethodSavePayload: Omit<DeliveryMethodSavePayload, 'deliveryMethod'> & { deliveryMethod?: Maybe<ResolversParentTypes['DeliveryMethod']> };
  EstimatedDays: EstimatedDays;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PriceStep: PricedStep;
  Product: ProductReference;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  TaxBand: TaxRuleBand;
  Float: Scalars['Float']['output'];
  TaxBandInput: TaxBandInput;
  TaxLine: PricedTaxLine;
  TaxRate: TaxRule;
  TaxRateDeleteInput: TaxRateDeleteInput;
  TaxRateDeletePayload: TaxRateDeletePayload;
  TaxRateSaveInput: TaxRateSaveInput;
  TaxRateSavePayload: Omit<TaxRateSavePayload, 'taxRate'> & { taxRate?: Maybe<ResolversParentTypes['TaxRate']> };
  UserError: UserError;
  Wishlist: WishlistRow;
  WishlistItem: { id: string; variantId: string; addedAt: Date };
  WishlistItemAddInput: WishlistItemAddInput;
  WishlistItemAddPayload: Omit<WishlistItemAddPayload, 'wishlist'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistItemRemoveInput: WishlistItemRemoveInput;
  WishlistItemRemovePayload: Omit<WishlistItemRemovePayload, 'wishlist'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  deliveryMethod?: Resolver<Maybe<ResolversTypes['DeliveryMethod']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['CartIssue']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  pincode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceTrace?: Resolver<ReadonlyArray<ResolversTypes['PriceStep']>, ParentType, ContextType>;
  promoCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CartTotals'], ParentType, ContextType>;
};

export type CartDeliverySetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDeliverySetPayload'] = ResolversParentTypes['CartDeliverySetPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartIssueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartIssue'] = ResolversParentTypes['CartIssue']> = {
  code?: Resolver<ResolversTypes['CartIssueCode'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CartLineAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLineAddPayload'] = ResolversParentTypes['CartLineAddPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartLineSetQuantityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLineSetQuantityPayload'] = ResolversParentTypes['CartLineSetQuantityPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartPromoCodeApplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartPromoCodeApplyPayload'] = ResolversParentTypes['CartPromoCodeApplyPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartPromoCodeRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartPromoCodeRemovePayload'] = ResolversParentTypes['CartPromoCodeRemovePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartTotals'] = ResolversParentTypes['CartTotals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxLines?: Resolver<ReadonlyArray<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CatalogWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogWarning'] = ResolversParentTypes['CatalogWarning']> = {
  code?: Resolver<ResolversTypes['CatalogWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeliveryMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryMethod'] = ResolversParentTypes['DeliveryMethod']> = {
  cashOnDelivery?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  estimatedDays?: Resolver<ResolversTypes['EstimatedDays'], ParentType, ContextType>;
  freeAbove?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type DeliveryMethodSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryMethodSavePayload'] = ResolversParentTypes['DeliveryMethodSavePayload']> = {
  deliveryMethod?: Resolver<Maybe<ResolversTypes['DeliveryMethod']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EstimatedDaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EstimatedDays'] = ResolversParentTypes['EstimatedDays']> = {
  max?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cartDeliverySet?: Resolver<ResolversTypes['CartDeliverySetPayload'], ParentType, ContextType, RequireFields<MutationCartDeliverySetArgs, 'input'>>;
  cartLineAdd?: Resolver<ResolversTypes['CartLineAddPayload'], ParentType, ContextType, RequireFields<MutationCartLineAddArgs, 'input'>>;
  cartLineSetQuantity?: Resolver<ResolversTypes['CartLineSetQuantityPayload'], ParentType, ContextType, RequireFields<MutationCartLineSetQuantityArgs, 'input'>>;
  cartPromoCodeApply?: Resolver<ResolversTypes['CartPromoCodeApplyPayload'], ParentType, ContextType, RequireFields<MutationCartPromoCodeApplyArgs, 'input'>>;
  cartPromoCodeRemove?: Resolver<ResolversTypes['CartPromoCodeRemovePayload'], ParentType, ContextType, RequireFields<MutationCartPromoCodeRemoveArgs, 'input'>>;
  deliveryMethodSave?: Resolver<ResolversTypes['DeliveryMethodSavePayload'], ParentType, ContextType, RequireFields<MutationDeliveryMethodSaveArgs, 'input'>>;
  taxRateDelete?: Resolver<ResolversTypes['TaxRateDeletePayload'], ParentType, ContextType, RequireFields<MutationTaxRateDeleteArgs, 'input'>>;
  taxRateSave?: Resolver<ResolversTypes['TaxRateSavePayload'], ParentType, ContextType, RequireFields<MutationTaxRateSaveArgs, 'input'>>;
  wishlistItemAdd?: Resolver<ResolversTypes['WishlistItemAddPayload'], ParentType, ContextType, RequireFields<MutationWishlistItemAddArgs, 'input'>>;
  wishlistItemRemove?: Resolver<ResolversTypes['WishlistItemRemovePayload'], ParentType, ContextType, RequireFields<MutationWishlistItemRemoveArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PriceStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceStep'] = ResolversParentTypes['PriceStep']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PriceOutcome'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['PriceRule'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warnings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CatalogWarning']>>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  deliveryMethods?: Resolver<ReadonlyArray<ResolversTypes['DeliveryMethod']>, ParentType, ContextType, RequireFields<QueryDeliveryMethodsArgs, 'pincode'>>;
  taxRates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaxRate']>>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type TaxBandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxBand'] = ResolversParentTypes['TaxBand']> = {
  ratePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type TaxLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxLine'] = ResolversParentTypes['TaxLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  bands?: Resolver<ReadonlyArray<ResolversTypes['TaxBand']>, ParentType, ContextType>;
  hsnPrefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type TaxRateDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRateDeletePayload'] = ResolversParentTypes['TaxRateDeletePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TaxRateSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRateSavePayload'] = ResolversParentTypes['TaxRateSavePayload']> = {
  taxRate?: Resolver<Maybe<ResolversTypes['TaxRate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WishlistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wishlist'] = ResolversParentTypes['Wishlist']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
};

export type WishlistItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItem'] = ResolversParentTypes['WishlistItem']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type WishlistItemAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemAddPayload'] = ResolversParentTypes['WishlistItemAddPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistItemRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemRemovePayload'] = ResolversParentTypes['WishlistItemRemovePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Cart?: CartResolvers<ContextType>;
  CartDeliverySetPayload?: CartDeliverySetPayloadResolvers<ContextType>;
  CartIssue?: CartIssueResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartLineAddPayload?: CartLineAddPayloadResolvers<ContextType>;
  CartLineSetQuantityPayload?: CartLineSetQuantityPayloadResolvers<ContextType>;
  CartPromoCodeApplyPayload?: CartPromoCodeApplyPayloadResolvers<ContextType>;
  CartPromoCodeRemovePayload?: CartPromoCodeRemovePayloadResolvers<ContextType>;
  CartTotals?: CartTotalsResolvers<ContextType>;
  CatalogWarning?: CatalogWarningResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeliveryMethod?: DeliveryMethodResolvers<ContextType>;
  DeliveryMethodSavePayload?: DeliveryMethodSavePayloadResolvers<ContextType>;
  EstimatedDays?: EstimatedDaysResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceStep?: PriceStepResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TaxBand?: TaxBandResolvers<ContextType>;
  TaxLine?: TaxLineResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  TaxRateDeletePayload?: TaxRateDeletePayloadResolvers<ContextType>;
  TaxRateSavePayload?: TaxRateSavePayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Wishlist?: WishlistResolvers<ContextType>;
  WishlistItem?: WishlistItemResolvers<ContextType>;
  WishlistItemAddPayload?: WishlistItemAddPayloadResolvers<ContextType>;
  WishlistItemRemovePayload?: WishlistItemRemovePayloadResolvers<ContextType>;
};

