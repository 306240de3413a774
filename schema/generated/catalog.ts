import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CategoryRow, ImageRow, ProductRow, VariantRow } from '../../subgraphs/catalog/rows.ts';
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

/** Which products; every given condition holds. */
export type AdminProductFilter = {
  /** A slug; its descendants are included. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is on sale. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words in the title or the slug, or a SKU. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** A variant has exactly this SKU. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
};

/** A node of the category tree. */
export type Category = {
  /** From the root down to its parent. */
  readonly ancestors: ReadonlyArray<Category>;
  /** The categories in it, in their order. */
  readonly children: ReadonlyArray<Category>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What people read. */
  readonly name: Scalars['String']['output'];
  /** The category that it lies in; null for a root. */
  readonly parent?: Maybe<Category>;
  /** Its part of an address; unique. */
  readonly slug: Scalars['String']['output'];
};

/** A new category. */
export type CategoryCreateInput = {
  /** What people read; at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** The category that it lies in; left out: a root. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its part of an address; made from the name when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
};

/** What categoryCreate answers. */
export type CategoryCreatePayload = {
  /** The new category; null when refused. */
  readonly category?: Maybe<Category>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** A picture of a product. */
export type Image = {
  /** What it shows, for those who cannot see it; null when nobody has said. */
  readonly alt?: Maybe<Scalars['String']['output']>;
  /** Pixels; null when unknown. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Its address: of our own pictures, at the next width that is kept, never wider than the picture is. Pictures kept elsewhere come in their own size. */
  readonly url: Scalars['String']['output'];
  /** Pixels; null when unknown. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};


/** A picture of a product. */
export type ImageUrlArgs = {
  width?: InputMaybe<Scalars['Int']['input']>;
};

/** How to send a picture: its bytes as the body of one request. */
export type MediaUpload = {
  /** Until when the bytes are taken. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Headers to send along. */
  readonly headers: ReadonlyArray<MediaUploadHeader>;
  /** Opaque; for productImageAttach. */
  readonly id: Scalars['ID']['output'];
  /** How many bytes are taken at most. */
  readonly maxBytes: Scalars['Int']['output'];
  /** The HTTP method. */
  readonly method: Scalars['String']['output'];
  /** Where to send the bytes; nobody needs a session there. Works once. */
  readonly url: Scalars['String']['output'];
};

/** A picture that is about to be sent. */
export type MediaUploadCreateInput = {
  /** How many bytes it has; at most 10 MB. */
  readonly bytes: Scalars['Int']['input'];
  /** What the file is called; at most 255 characters. */
  readonly filename: Scalars['String']['input'];
  /** image/jpeg, image/png, image/webp or image/avif; the content decides in the end. */
  readonly mimeType: Scalars['String']['input'];
};

/** What mediaUploadCreate answers. */
export type MediaUploadCreatePayload = {
  /** How to send it; null when refused. */
  readonly upload?: Maybe<MediaUpload>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A header of an HTTP request. */
export type MediaUploadHeader = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** An amount of money. */
export type Money = {
  /** Whole minor units: 129900 is ₹1,299.00. */
  readonly amount: Scalars['MinorUnits']['output'];
  /** The currency of the amount. */
  readonly currency: CurrencyCode;
};

export type Mutation = {
  /** Adds a category to the tree. Staff with CATALOG_WRITE. Refuses with ALREADY_EXISTS (slug), NOT_FOUND (parent), INVALID. */
  readonly categoryCreate: CategoryCreatePayload;
  /** Gives out an address to which one picture can be put within 15 minutes. Staff with CATALOG_WRITE. Refuses with UNSUPPORTED_MEDIA (type), TOO_LARGE, INVALID. */
  readonly mediaUploadCreate: MediaUploadCreatePayload;
  /** Adds a product with its variants. Staff with CATALOG_WRITE. Refuses with ALREADY_EXISTS (slug, SKU), NOT_FOUND (category), INVALID. */
  readonly productCreate: ProductCreatePayload;
  /** Shows an uploaded picture at a product. Staff with CATALOG_WRITE. Refuses with NOT_FOUND (product, upload), UNSUPPORTED_MEDIA or TOO_LARGE (what was sent was refused), INVALID (nothing was sent yet), ALREADY_EXISTS (attached already), QUANTITY_LIMIT. */
  readonly productImageAttach: ProductImageAttachPayload;
  /** Takes a picture off its product. Staff with CATALOG_WRITE. Refuses with NOT_FOUND. */
  readonly productImageRemove: ProductImageRemovePayload;
  /** Changes a product. Staff with CATALOG_WRITE. Refuses with CONFLICT (and the product as it is now), NOT_FOUND, INVALID. */
  readonly productUpdate: ProductUpdatePayload;
  /** Puts products on sale or takes them off, all of them or none. Staff with CATALOG_WRITE. Refuses with NOT_FOUND at the bad id. */
  readonly productsSetActive: ProductsSetActivePayload;
  /** Changes a variant. Staff with CATALOG_WRITE. Refuses with CONFLICT (and the variant as it is now), ALREADY_EXISTS (SKU), NOT_FOUND, INVALID. */
  readonly variantUpdate: VariantUpdatePayload;
};


export type MutationCategoryCreateArgs = {
  input: CategoryCreateInput;
};


export type MutationMediaUploadCreateArgs = {
  input: MediaUploadCreateInput;
};


export type MutationProductCreateArgs = {
  input: ProductCreateInput;
};


export type MutationProductImageAttachArgs = {
  input: ProductImageAttachInput;
};


export type MutationProductImageRemoveArgs = {
  input: ProductImageRemoveInput;
};


export type MutationProductUpdateArgs = {
  input: ProductUpdateInput;
};


export type MutationProductsSetActiveArgs = {
  input: ProductsSetActiveInput;
};


export type MutationVariantUpdateArgs = {
  input: VariantUpdateInput;
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

/** The lowest and the highest of several prices. */
export type PriceRange = {
  /** The highest. */
  readonly max: Money;
  /** The lowest. */
  readonly min: Money;
};

/** Something that the shop sells, in one or more variants. */
export type Product = {
  /** Whether any of its variants can be bought now. */
  readonly availability?: Maybe<ProductAvailability>;
  /** Where it lies in the tree; null when nowhere. */
  readonly category?: Maybe<Category>;
  /** The earlier price of its cheapest variant; null when that one is not reduced. */
  readonly compareAtPrice?: Maybe<Money>;
  /** When it came into the catalogue. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Sanitised HTML. */
  readonly description: Scalars['String']['output'];
  /** The first of its images; null when it has none. */
  readonly featuredImage?: Maybe<Image>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** All its images, in their order. */
  readonly images: ReadonlyArray<Image>;
  /** Whether it is on sale. Staff with CATALOG_WRITE. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** What a buyer chooses among, such as size and colour. */
  readonly options: ReadonlyArray<ProductOption>;
  /** The lowest and the highest price of its variants, GST included. */
  readonly priceRange: PriceRange;
  /** What verified buyers think of it; null when nobody has rated it. */
  readonly rating?: Maybe<Rating>;
  /** Its part of an address; unique. */
  readonly slug: Scalars['String']['output'];
  /** Free words to find it by. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** What people read, one line. */
  readonly title: Scalars['String']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What can be bought, in the order of the options. */
  readonly variants: ReadonlyArray<ProductVariant>;
  /** Counts its changes; give it back when changing it. Staff with CATALOG_WRITE. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** Whether a product can be bought. */
export type ProductAvailability = {
  /** Whether any of its variants can be bought now. */
  readonly inStock: Scalars['Boolean']['output'];
};

/** A page of products. */
export type ProductConnection = {
  /** The products of this page. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A new product. */
export type ProductCreateInput = {
  /** Where it lies in the tree. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** HTML; what could run in a browser is taken out. At most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is on sale. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** What a buyer chooses among; at most 3. */
  readonly options?: ReadonlyArray<ProductOptionInput>;
  /** Its part of an address; made from the title when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Free words to find it by; at most 50. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What people read, one line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What can be bought; 1 to 100. */
  readonly variants: ReadonlyArray<ProductVariantInput>;
};

/** What productCreate answers. */
export type ProductCreatePayload = {
  /** The new product; null when refused. */
  readonly product?: Maybe<Product>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
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

/** An uploaded picture and its place. */
export type ProductImageAttachInput = {
  /** What the picture shows, for those who cannot see it; empty when it only decorates. */
  readonly alt: Scalars['String']['input'];
  /** Its place among the product's pictures, 0 the first; last when left out. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** Which upload; its picture has been sent. */
  readonly uploadId: Scalars['ID']['input'];
};

/** What productImageAttach answers. */
export type ProductImageAttachPayload = {
  /** The product with its pictures; null when refused. */
  readonly product?: Maybe<Product>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A picture of a product. */
export type ProductImageRemoveInput = {
  /** Which picture. */
  readonly id: Scalars['ID']['input'];
};

/** What productImageRemove answers. */
export type ProductImageRemovePayload = {
  /** The product without it; null when refused. */
  readonly product?: Maybe<Product>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An option of a product, with its values in their order. */
export type ProductOption = {
  /** Such as Size. */
  readonly name: Scalars['String']['output'];
  /** Such as S, M, L. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** An option of a new product. */
export type ProductOptionInput = {
  /** Such as Size; at most 60 characters. */
  readonly name: Scalars['String']['input'];
  /** Such as S, M, L; at most 100 values. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** The orders in which products can be listed. */
export type ProductSort =
  /** By pieces sold, the most first. */
  | 'BEST_SELLING'
  /** The latest first. */
  | 'NEWEST'
  /** By the cheapest variant, the highest first. */
  | 'PRICE_HIGH_TO_LOW'
  /** By the cheapest variant, the lowest first. */
  | 'PRICE_LOW_TO_HIGH'
  /** By title, A first. */
  | 'TITLE';

/** A change of a product. */
export type ProductUpdateInput = {
  /** Where it lies in the tree; null: nowhere. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** HTML; what could run in a browser is taken out. At most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Which product. */
  readonly id: Scalars['ID']['input'];
  /** Whether it is on sale. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Free words to find it by; at most 50. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What people read, one line; at most 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  readonly version: Scalars['Int']['input'];
};

/** What productUpdate answers. */
export type ProductUpdatePayload = {
  /** The product; with CONFLICT as it is now. */
  readonly product?: Maybe<Product>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A variant of a product: what goes into a cart. */
export type ProductVariant = {
  /** The earlier price; null when it is not reduced. */
  readonly compareAtPrice?: Maybe<Money>;
  /** The code of goods for GST; null counts as apparel (chapter 62). */
  readonly hsnCode?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What one costs, GST included. */
  readonly price: Money;
  /** The product that it is a variant of. */
  readonly product: Product;
  /** Its value for each option of the product. */
  readonly selectedOptions: ReadonlyArray<SelectedOption>;
  /** The stock keeping unit; unique. */
  readonly sku: Scalars['String']['output'];
  /** Its option values, such as 'M / Blue'. */
  readonly title: Scalars['String']['output'];
  /** Counts its changes; give it back when changing it. Staff with CATALOG_WRITE. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** What one weighs; null when unknown. */
  readonly weightGrams?: Maybe<Scalars['Int']['output']>;
};

/** A variant of a new product. */
export type ProductVariantInput = {
  /** The earlier price; must be above the price. */
  readonly compareAtPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The code of goods for GST: 4, 6 or 8 digits. */
  readonly hsnCode?: InputMaybe<Scalars['String']['input']>;
  /** A value for each option of the product. */
  readonly options?: ReadonlyArray<SelectedOptionInput>;
  /** What one costs, GST included. */
  readonly price: Scalars['MinorUnits']['input'];
  /** The stock keeping unit; unique; at most 80 characters. */
  readonly sku: Scalars['String']['input'];
  /** What one weighs. */
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** Products to put on sale or to take off. */
export type ProductsSetActiveInput = {
  /** Which products; 1 to 250. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Whether they are on sale. */
  readonly isActive: Scalars['Boolean']['input'];
};

/** What productsSetActive answers. */
export type ProductsSetActivePayload = {
  /** The products, in the order of the ids; null when refused. */
  readonly products?: Maybe<ReadonlyArray<Product>>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Query = {
  /** One product by its id, on sale or not; null when there is none. Staff with CATALOG_WRITE. */
  readonly adminProduct?: Maybe<Product>;
  /** All products, those not on sale too. Staff with CATALOG_WRITE. */
  readonly adminProducts?: Maybe<ProductConnection>;
  /** The roots of the category tree, in their order. Public. */
  readonly categories: ReadonlyArray<Category>;
  /** One product on sale by its slug; null when there is none. Public. */
  readonly product?: Maybe<Product>;
  /** The products on sale, newest first unless sorted otherwise. Public. */
  readonly products: ProductConnection;
};


export type QueryAdminProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAdminProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdminProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProductArgs = {
  slug: Scalars['String']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

/** What verified buyers think. */
export type Rating = {
  /** From 1 to 5. */
  readonly average: Scalars['Float']['output'];
  /** How many rated it. */
  readonly count: Scalars['Int']['output'];
};

/** A variant's value for an option. */
export type SelectedOption = {
  /** Such as Size. */
  readonly name: Scalars['String']['output'];
  /** Such as M. */
  readonly value: Scalars['String']['output'];
};

/** A variant's value for an option. */
export type SelectedOptionInput = {
  /** The option's name. */
  readonly name: Scalars['String']['input'];
  /** One of the option's values. */
  readonly value: Scalars['String']['input'];
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

/** A change of a variant. */
export type VariantUpdateInput = {
  /** The earlier price; null: not reduced. */
  readonly compareAtPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Which variant. */
  readonly id: Scalars['ID']['input'];
  /** What one costs, GST included. */
  readonly price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The stock keeping unit; unique. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  readonly version: Scalars['Int']['input'];
};

/** What variantUpdate answers. */
export type VariantUpdatePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The variant; with CONFLICT as it is now. */
  readonly variant?: Maybe<ProductVariant>;
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
  Category: Category;
  Product: Product;
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdminProductFilter: AdminProductFilter;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Category: ResolverTypeWrapper<CategoryRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CategoryCreateInput: CategoryCreateInput;
  CategoryCreatePayload: ResolverTypeWrapper<Omit<CategoryCreatePayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Image: ResolverTypeWrapper<ImageRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MediaUpload: ResolverTypeWrapper<MediaUpload>;
  MediaUploadCreateInput: MediaUploadCreateInput;
  MediaUploadCreatePayload: ResolverTypeWrapper<MediaUploadCreatePayload>;
  MediaUploadHeader: ResolverTypeWrapper<MediaUploadHeader>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OptionFilter: OptionFilter;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductAvailability: ResolverTypeWrapper<ProductAvailability>;
  ProductConnection: ResolverTypeWrapper<Connection<ProductRow>>;
  ProductCreateInput: ProductCreateInput;
  ProductCreatePayload: ResolverTypeWrapper<Omit<ProductCreatePayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ProductFilter: ProductFilter;
  ProductImageAttachInput: ProductImageAttachInput;
  ProductImageAttachPayload: ResolverTypeWrapper<Omit<ProductImageAttachPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ProductImageRemoveInput: ProductImageRemoveInput;
  ProductImageRemovePayload: ResolverTypeWrapper<Omit<ProductImageRemovePayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductOptionInput: ProductOptionInput;
  ProductSort: ProductSort;
  ProductUpdateInput: ProductUpdateInput;
  ProductUpdatePayload: ResolverTypeWrapper<Omit<ProductUpdatePayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ProductVariant: ResolverTypeWrapper<VariantRow>;
  ProductVariantInput: ProductVariantInput;
  ProductsSetActiveInput: ProductsSetActiveInput;
  ProductsSetActivePayload: ResolverTypeWrapper<Omit<ProductsSetActivePayload, 'products'> & { products?: Maybe<ReadonlyArray<ResolversTypes['Product']>> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rating: ResolverTypeWrapper<Rating>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SelectedOptionInput: SelectedOptionInput;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VariantUpdateInput: VariantUpdateInput;
  VariantUpdatePayload: ResolverTypeWrapper<Omit<VariantUpdatePayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdminProductFilter: AdminProductFilter;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Category: CategoryRow;
  ID: Scalars['ID']['output'];
  CategoryCreateInput: CategoryCreateInput;
  CategoryCreatePayload: Omit<CategoryCreatePayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Image: ImageRow;
  Int: Scalars['Int']['output'];
  MediaUpload: MediaUpload;
  MediaUploadCreateInput: MediaUploadCreateInput;
  MediaUploadCreatePayload: MediaUploadCreatePayload;
  MediaUploadHeader: MediaUploadHeader;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OptionFilter: OptionFilter;
  PageInfo: PageInfo;
  PriceRange: PriceRange;
  Product: ProductRow;
  ProductAvailability: ProductAvailability;
  ProductConnection: Connection<ProductRow>;
  ProductCreateInput: ProductCreateInput;
  ProductCreatePayload: Omit<ProductCreatePayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ProductFilter: ProductFilter;
  ProductImageAttachInput: ProductImageAttachInput;
  ProductImageAttachPayload: Omit<ProductImageAttachPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ProductImageRemoveInput: ProductImageRemoveInput;
  ProductImageRemovePayload: Omit<ProductImageRemovePayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ProductOption: ProductOption;
  ProductOptionInput: ProductOptionInput;
  ProductUpdateInput: ProductUpdateInput;
  ProductUpdatePayload: Omit<ProductUpdatePayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ProductVariant: VariantRow;
  ProductVariantInput: ProductVariantInput;
  ProductsSetActiveInput: ProductsSetActiveInput;
  ProductsSetActivePayload: Omit<ProductsSetActivePayload, 'products'> & { products?: Maybe<ReadonlyArray<ResolversParentTypes['Product']>> };
  Query: Record<PropertyKey, never>;
  Rating: Rating;
  Float: Scalars['Float']['output'];
  SelectedOption: SelectedOption;
  SelectedOptionInput: SelectedOptionInput;
  UserError: UserError;
  VariantUpdateInput: VariantUpdateInput;
  VariantUpdatePayload: Omit<VariantUpdatePayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCreatePayload'] = ResolversParentTypes['CategoryCreatePayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ImageUrlArgs>>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUpload'] = ResolversParentTypes['MediaUpload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['MediaUploadHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MediaUploadCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUploadCreatePayload'] = ResolversParentTypes['MediaUploadCreatePayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['MediaUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaUploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUploadHeader'] = ResolversParentTypes['MediaUploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  categoryCreate?: Resolver<ResolversTypes['CategoryCreatePayload'], ParentType, ContextType, RequireFields<MutationCategoryCreateArgs, 'input'>>;
  mediaUploadCreate?: Resolver<ResolversTypes['MediaUploadCreatePayload'], ParentType, ContextType, RequireFields<MutationMediaUploadCreateArgs, 'input'>>;
  productCreate?: Resolver<ResolversTypes['ProductCreatePayload'], ParentType, ContextType, RequireFields<MutationProductCreateArgs, 'input'>>;
  productImageAttach?: Resolver<ResolversTypes['ProductImageAttachPayload'], ParentType, ContextType, RequireFields<MutationProductImageAttachArgs, 'input'>>;
  productImageRemove?: Resolver<ResolversTypes['ProductImageRemovePayload'], ParentType, ContextType, RequireFields<MutationProductImageRemoveArgs, 'input'>>;
  productUpdate?: Resolver<ResolversTypes['ProductUpdatePayload'], ParentType, ContextType, RequireFields<MutationProductUpdateArgs, 'input'>>;
  productsSetActive?: Resolver<ResolversTypes['ProductsSetActivePayload'], ParentType, ContextType, RequireFields<MutationProductsSetActiveArgs, 'input'>>;
  variantUpdate?: Resolver<ResolversTypes['VariantUpdatePayload'], ParentType, ContextType, RequireFields<MutationVariantUpdateArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['ProductAvailability']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  featuredImage?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['Image']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<ResolversTypes['PriceRange'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductAvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAvailability'] = ResolversParentTypes['ProductAvailability']> = {
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCreatePayload'] = ResolversParentTypes['ProductCreatePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductImageAttachPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImageAttachPayload'] = ResolversParentTypes['ProductImageAttachPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductImageRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImageRemovePayload'] = ResolversParentTypes['ProductImageRemovePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductUpdatePayload'] = ResolversParentTypes['ProductUpdatePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  hsnCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  selectedOptions?: Resolver<ReadonlyArray<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductsSetActivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductsSetActivePayload'] = ResolversParentTypes['ProductsSetActivePayload']> = {
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  adminProduct?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryAdminProductArgs, 'id'>>;
  adminProducts?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryAdminProductsArgs, 'first'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'slug'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
};

export type RatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VariantUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantUpdatePayload'] = ResolversParentTypes['VariantUpdatePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Category?: CategoryResolvers<ContextType>;
  CategoryCreatePayload?: CategoryCreatePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Image?: ImageResolvers<ContextType>;
  MediaUpload?: MediaUploadResolvers<ContextType>;
  MediaUploadCreatePayload?: MediaUploadCreatePayloadResolvers<ContextType>;
  MediaUploadHeader?: MediaUploadHeaderResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductAvailability?: ProductAvailabilityResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductCreatePayload?: ProductCreatePayloadResolvers<ContextType>;
  ProductImageAttachPayload?: ProductImageAttachPayloadResolvers<ContextType>;
  ProductImageRemovePayload?: ProductImageRemovePayloadResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductUpdatePayload?: ProductUpdatePayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  ProductsSetActivePayload?: ProductsSetActivePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VariantUpdatePayload?: VariantUpdatePayloadResolvers<ContextType>;
};

