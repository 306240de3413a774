import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConversationRow, MessageRow, Reference, Reference as PersonReference } from '../../subgraphs/support/rows.ts';
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

/** What a customer and the shop have to talk about. */
export type Conversation = {
  /** By when the law wants an answer: 48 hours after it began. Staff with SUPPORT_WRITE. */
  readonly acknowledgeBy?: Maybe<Scalars['DateTime']['output']>;
  /** Who looks after it; null: nobody yet. Staff with SUPPORT_WRITE. */
  readonly assignee?: Maybe<User>;
  /** When it began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The customer; null for a guest. Staff with SUPPORT_WRITE. */
  readonly customer?: Maybe<User>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Whether either came too late or is late now. Staff with SUPPORT_WRITE. */
  readonly isOverdue?: Maybe<Scalars['Boolean']['output']>;
  /** When the last message was sent. */
  readonly lastMessageAt: Scalars['DateTime']['output'];
  /** What was said, the oldest first; null when it cannot be read. */
  readonly messages?: Maybe<MessageConnection>;
  /** The order that it is about; null when there is none. */
  readonly order?: Maybe<Order>;
  /** By when the law wants it settled: a month after it began. Staff with SUPPORT_WRITE. */
  readonly resolveBy?: Maybe<Scalars['DateTime']['output']>;
  /** Whose turn it is. */
  readonly status: ConversationStatus;
  /** What it is about, in the customer's words. */
  readonly subject: Scalars['String']['output'];
  /** Messages that the viewer's side has not read. */
  readonly unreadCount: Scalars['Int']['output'];
};


/** What a customer and the shop have to talk about. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  /** The conversations of this page. */
  readonly nodes: ReadonlyArray<Conversation>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Which conversations; every given condition holds. */
export type ConversationFilter = {
  /** Those that this person looks after. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Those with one of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ConversationStatus>>;
  /** True: those that nobody looks after; false: the others. */
  readonly unassigned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a conversation begins with. */
export type ConversationStartInput = {
  /** The first message; at most 5,000 characters. */
  readonly body: Scalars['String']['input'];
  /** An order of the viewer's that it is about. */
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  /** One line of at most 150 characters. */
  readonly subject: Scalars['String']['input'];
};

/** The answer to `conversationStart`. */
export type ConversationStartPayload = {
  /** The conversation; null when refused. */
  readonly conversation?: Maybe<Conversation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose turn it is in a conversation. */
export type ConversationStatus =
  /** It is settled. A further message of the customer opens it again. */
  | 'CLOSED'
  /** It waits for staff. */
  | 'OPEN'
  /** It waits for the customer. */
  | 'PENDING';

/** What staff change about a conversation; what is left out stays. */
export type ConversationUpdateInput = {
  /** Who looks after it from now on; null: nobody. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Which conversation. */
  readonly id: Scalars['ID']['input'];
  /** Where it stands. */
  readonly status?: InputMaybe<ConversationStatus>;
};

/** The answer to `conversationUpdate`. */
export type ConversationUpdatePayload = {
  /** The conversation as it is now; null when refused. */
  readonly conversation?: Maybe<Conversation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** Something that was said. */
export type Message = {
  /** Who said it. */
  readonly author: MessageAuthor;
  /** What was said; at most 5,000 characters. */
  readonly body: Scalars['String']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly sentAt: Scalars['DateTime']['output'];
};

/** Who wrote a message. */
export type MessageAuthor = {
  /** The customer's name, or `Guest`; the first name of staff. */
  readonly displayName: Scalars['String']['output'];
  /** On which side. */
  readonly kind: MessageAuthorKind;
};

/** Who wrote a message. */
export type MessageAuthorKind =
  /** The customer. */
  | 'CUSTOMER'
  /** Somebody of the shop. */
  | 'STAFF'
  /** The shop by itself. */
  | 'SYSTEM';

/** A page of messages. */
export type MessageConnection = {
  /** The messages of this page. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A message to send. */
export type MessageSendInput = {
  /** At most 5,000 characters. */
  readonly body: Scalars['String']['input'];
  /** Into which conversation. */
  readonly conversationId: Scalars['ID']['input'];
};

/** The answer to `messageSend`. */
export type MessageSendPayload = {
  /** The message; null when refused. */
  readonly message?: Maybe<Message>;
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
  /** Begins a conversation with the shop. Refuses with NOT_FOUND (an order that is not the viewer's), QUANTITY_LIMIT, INVALID. */
  readonly conversationStart: ConversationStartPayload;
  /** Says who looks after a conversation, or where it stands. Staff with SUPPORT_WRITE. Refuses with NOT_FOUND (conversation, assignee). */
  readonly conversationUpdate: ConversationUpdatePayload;
  /** Writes into a conversation. A customer's message opens it again; an answer of staff makes it PENDING. Its participants, and staff with SUPPORT_WRITE. Refuses with NOT_FOUND, QUANTITY_LIMIT, INVALID. */
  readonly messageSend: MessageSendPayload;
};


export type MutationConversationStartArgs = {
  input: ConversationStartInput;
};


export type MutationConversationUpdateArgs = {
  input: ConversationUpdateInput;
};


export type MutationMessageSendArgs = {
  input: MessageSendInput;
};

/** What somebody bought. Everything in it was frozen when it was placed. Its owner, and staff with ORDERS_READ. */
export type Order = {
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

export type Query = {
  /** A conversation by its id; null when there is none, or none that the viewer takes part in. Its participants, and staff with SUPPORT_WRITE. Who opens its messages has read them. */
  readonly conversation?: Maybe<Conversation>;
  /** All conversations, the latest first. Staff with SUPPORT_WRITE. */
  readonly conversations?: Maybe<ConversationConnection>;
  /** A message by its id; null when there is none, or none of a conversation that the viewer takes part in. */
  readonly message?: Maybe<Message>;
  /** The viewer's conversations with the shop, the latest first. Needs a session, at least a guest's. */
  readonly myConversations?: Maybe<ConversationConnection>;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Subscription = {
  /** Each message that is sent in a conversation, as it is committed. Its participants, and staff with SUPPORT_WRITE. It ends with UNAUTHENTICATED when the session does. */
  readonly messageAdded?: Maybe<Message>;
};


export type SubscriptionMessageAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  conversationId: Scalars['ID']['input'];
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
  Conversation: Conversation;
  Message: Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Conversation: ResolverTypeWrapper<ConversationRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ConversationConnection: ResolverTypeWrapper<Connection<ConversationRow>>;
  ConversationFilter: ConversationFilter;
  ConversationStartInput: ConversationStartInput;
  ConversationStartPayload: ResolverTypeWrapper<Omit<ConversationStartPayload, 'conversation'> & { conversation?: Maybe<ResolversTypes['Conversation']> }>;
  ConversationStatus: ConversationStatus;
  ConversationUpdateInput: ConversationUpdateInput;
  ConversationUpdatePayload: ResolverTypeWrapper<Omit<ConversationUpdatePayload, 'conversation'> & { conversation?: Maybe<ResolversTypes['Conversation']> }>;
  CurrencyCode: CurrencyCode;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageAuthor: ResolverTypeWrapper<MessageAuthor>;
  MessageAuthorKind: MessageAuthorKind;
  MessageConnection: ResolverTypeWrapper<Connection<MessageRow>>;
  MessageSendInput: MessageSendInput;
  MessageSendPayload: ResolverTypeWrapper<Omit<MessageSendPayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Reference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<PersonReference>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Conversation: ConversationRow;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ConversationConnection: Connection<ConversationRow>;
  ConversationFilter: ConversationFilter;
  ConversationStartInput: ConversationStartInput;
  ConversationStartPayload: Omit<ConversationStartPayload, 'conversation'> & { conversation?: Maybe<ResolversParentTypes['Conversation']> };
  ConversationUpdateInput: ConversationUpdateInput;
  ConversationUpdatePayload: Omit<ConversationUpdatePayload, 'conversation'> & { conversation?: Maybe<ResolversParentTypes['Conversation']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Message: MessageRow;
  MessageAuthor: MessageAuthor;
  MessageConnection: Connection<MessageRow>;
  MessageSendInput: MessageSendInput;
  MessageSendPayload: Omit<MessageSendPayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: Reference;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  User: PersonReference;
  UserError: UserError;
};

export type ConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgeBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastMessageAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ConversationMessagesArgs, 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  resolveBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConversationStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Conversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationStartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationStartPayload'] = ResolversParentTypes['ConversationStartPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConversationUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationUpdatePayload'] = ResolversParentTypes['ConversationUpdatePayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<ResolversTypes['MessageAuthor'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageAuthorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAuthor'] = ResolversParentTypes['MessageAuthor']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageAuthorKind'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageSendPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageSendPayload'] = ResolversParentTypes['MessageSendPayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
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
  conversationStart?: Resolver<ResolversTypes['ConversationStartPayload'], ParentType, ContextType, RequireFields<MutationConversationStartArgs, 'input'>>;
  conversationUpdate?: Resolver<ResolversTypes['ConversationUpdatePayload'], ParentType, ContextType, RequireFields<MutationConversationUpdateArgs, 'input'>>;
  messageSend?: Resolver<ResolversTypes['MessageSendPayload'], ParentType, ContextType, RequireFields<MutationMessageSendArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<QueryConversationsArgs, 'first'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  myConversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<QueryMyConversationsArgs, 'first'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  messageAdded?: SubscriptionResolver<Maybe<ResolversTypes['Message']>, "messageAdded", ParentType, ContextType, RequireFields<SubscriptionMessageAddedArgs, 'conversationId'>>;
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
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationStartPayload?: ConversationStartPayloadResolvers<ContextType>;
  ConversationUpdatePayload?: ConversationUpdatePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MessageAuthor?: MessageAuthorResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageSendPayload?: MessageSendPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

