import type { Paise } from '../../platform/money/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AddressRow, UserRow, SessionRow } from '../../subgraphs/accounts/rows.ts';
import type { SessionAnswer } from '../../subgraphs/accounts/domain/answer-session.ts';
import type { Connection, Viewer as CurrentViewer } from '../../platform/graph/index.ts';
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

/** Where a user has things sent. */
export type Address = {
  /** City, town or village. */
  readonly city: Scalars['String']['output'];
  /** ISO 3166-1; always IN. */
  readonly country: Scalars['String']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is taken unless another is chosen. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** House and street. */
  readonly line1: Scalars['String']['output'];
  /** More of it; null when there is no more. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** Who receives it. */
  readonly name: Scalars['String']['output'];
  /** E.164. */
  readonly phone: Scalars['String']['output'];
  /** Six digits. */
  readonly pincode: Scalars['String']['output'];
  /** ISO 3166-2:IN code without the prefix, such as KA. */
  readonly state: Scalars['String']['output'];
};

/** A new address. */
export type AddressCreateInput = {
  /** The address. */
  readonly address: AddressInput;
  /** Whether it becomes the default; the first one does anyway. */
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What addressCreate answers. */
export type AddressCreatePayload = {
  /** The new address; null when refused. */
  readonly address?: Maybe<Address>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An address to remove. */
export type AddressDeleteInput = {
  /** Which address. */
  readonly id: Scalars['ID']['input'];
};

/** What addressDelete answers. */
export type AddressDeletePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An address in India. */
export type AddressInput = {
  /** City, town or village; one line, at most 120 characters. */
  readonly city: Scalars['String']['input'];
  /** ISO 3166-1; only IN. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** House and street; one line, at most 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** More of it; one line, at most 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it; one line, at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** E.164 or ten Indian digits. */
  readonly phone: Scalars['String']['input'];
  /** Six digits, the first not 0. */
  readonly pincode: Scalars['String']['input'];
  /** ISO 3166-2:IN code without the prefix, such as KA, or the name. */
  readonly state: Scalars['String']['input'];
};

/** A change of an address. */
export type AddressUpdateInput = {
  /** The whole address anew. */
  readonly address?: InputMaybe<AddressInput>;
  /** Which address. */
  readonly id: Scalars['ID']['input'];
  /** Whether it is the default. */
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What addressUpdate answers. */
export type AddressUpdatePayload = {
  /** The address; null when refused. */
  readonly address?: Maybe<Address>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The currencies in which the shop sells. */
export type CurrencyCode =
  /** Indian rupee; its minor unit is the paisa. */
  | 'INR';

/** The form of an export. */
export type DataFormat =
  /** One JSON object with a list for each kind of thing. */
  | 'JSON';

/** A wish for a link to verify an e-mail address. */
export type EmailVerificationSendInput = {
  /** The viewer's address as they see it; INVALID when it is another by now. */
  readonly email: Scalars['String']['input'];
};

/** What emailVerificationSend answers. */
export type EmailVerificationSendPayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Proof of an e-mail address. */
export type EmailVerifyInput = {
  /** From the link. */
  readonly token: Scalars['String']['input'];
};

/** What emailVerify answers. */
export type EmailVerifyPayload = {
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
  /** Adds an address of the viewer's; the first is the default. Customers and staff. Refuses with INVALID, QUANTITY_LIMIT (50 addresses). */
  readonly addressCreate: AddressCreatePayload;
  /** Removes an address of the viewer's; after the default the latest one is. Orders keep theirs. Customers and staff. Refuses with NOT_FOUND. */
  readonly addressDelete: AddressDeletePayload;
  /** Changes an address of the viewer's. Customers and staff. Refuses with NOT_FOUND, INVALID. */
  readonly addressUpdate: AddressUpdatePayload;
  /** Sends the viewer a link by which they verify their e-mail address; at most one an hour, and none when it is verified. Customers and staff. Refuses with INVALID. */
  readonly emailVerificationSend: EmailVerificationSendPayload;
  /** Verifies the viewer's e-mail address with the token of the link that was sent there; orders placed with it without an account become theirs. Customers and staff. Refuses with INVALID. */
  readonly emailVerify: EmailVerifyPayload;
  /**
   * Sends a one-time password: six digits, for ten minutes and one use; a new one voids the old. Public. Answers alike whether there is an account or not:
   * for PASSWORD_RESET nothing is sent to whoever has none. Refuses with INVALID, UNAVAILABLE (no such message can be sent at present).
   */
  readonly otpRequest: OtpRequestPayload;
  /** Changes the viewer's password and ends their other sessions. Customers and staff. Refuses with INVALID_CREDENTIALS, INVALID. */
  readonly passwordChange: PasswordChangePayload;
  /** Sets a new password with a one-time password, and ends all sessions of the user. Public. Refuses with OTP_INVALID, OTP_EXPIRED, INVALID. */
  readonly passwordReset: PasswordResetPayload;
  /** Gives new tokens for the refresh token, which works once. Public. Refuses with SESSION_EXPIRED; using a token again ends its session. */
  readonly sessionRefresh: SessionRefreshPayload;
  /** Ends one of the viewer's own sessions. Customers and staff. Refuses with NOT_FOUND. */
  readonly sessionRevoke: SessionRevokePayload;
  /** Begins a session without an account, so that there can be a cart. Public; never refused. */
  readonly sessionStartGuest: SessionStartGuestPayload;
  /** Signs in with a password; a guest's cart comes along. Public. Refuses with INVALID_CREDENTIALS, whatever the reason. */
  readonly signIn: SignInPayload;
  /** Signs in with a one-time password, and makes the account where there is none; a guest's cart comes along. Public. Refuses with OTP_INVALID, OTP_EXPIRED, INVALID. */
  readonly signInWithOtp: SignInWithOtpPayload;
  /** Ends this session, or all sessions of the user. Without a session it does nothing. Public. */
  readonly signOut: SignOutPayload;
  /** Makes an account and signs in; a guest's cart comes along. Public. Refuses with ALREADY_EXISTS (e-mail address, phone number), INVALID. */
  readonly signUp: SignUpPayload;
  /**
   * Erases the viewer's account and whatever says who they are; the invoices of their orders stay for as long as the law asks, with no more than it asks for. All
   * their sessions end. Customers. Refuses with INVALID_CREDENTIALS, OTP_INVALID, OTP_EXPIRED, NOT_ELIGIBLE (orders or returns under way; staff), INVALID.
   */
  readonly userDataErase: UserDataErasePayload;
  /**
   * Gives the viewer a link to everything that is kept of them, as one JSON file, for a quarter of an hour; a mail tells them. A path on the gateway. Customers
   * and staff.
   */
  readonly userDataExport: UserDataExportPayload;
  /**
   * Changes what a user may do. Staff with USERS_WRITE; permissions, and everything about an administrator, are
   * an ADMIN's alone. Refuses with NOT_ELIGIBLE (not the viewer's to change; the last active ADMIN), NOT_FOUND, INVALID.
   */
  readonly userUpdate: UserUpdatePayload;
};


export type MutationAddressCreateArgs = {
  input: AddressCreateInput;
};


export type MutationAddressDeleteArgs = {
  input: AddressDeleteInput;
};


export type MutationAddressUpdateArgs = {
  input: AddressUpdateInput;
};


export type MutationEmailVerificationSendArgs = {
  input: EmailVerificationSendInput;
};


export type MutationEmailVerifyArgs = {
  input: EmailVerifyInput;
};


export type MutationOtpRequestArgs = {
  input: OtpRequestInput;
};


export type MutationPasswordChangeArgs = {
  input: PasswordChangeInput;
};


export type MutationPasswordResetArgs = {
  input: PasswordResetInput;
};


export type MutationSessionRefreshArgs = {
  input: SessionRefreshInput;
};


export type MutationSessionRevokeArgs = {
  input: SessionRevokeInput;
};


export type MutationSessionStartGuestArgs = {
  input: SessionStartGuestInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignInWithOtpArgs = {
  input: SignInWithOtpInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationUserDataEraseArgs = {
  input: UserDataEraseInput;
};


export type MutationUserDataExportArgs = {
  input: UserDataExportInput;
};


export type MutationUserUpdateArgs = {
  input: UserUpdateInput;
};

/** What a one-time password is for. */
export type OtpPurpose =
  /** To erase one's account. */
  | 'DATA_ERASURE'
  /** To set a new password. */
  | 'PASSWORD_RESET'
  /** To sign in, or to make an account. */
  | 'SIGN_IN';

/** A wish for a one-time password. */
export type OtpRequestInput = {
  /** What it is for; it is worth nothing for the other. */
  readonly purpose: OtpPurpose;
  /** Where it goes. */
  readonly target: OtpTargetInput;
};

/** What otpRequest answers. */
export type OtpRequestPayload = {
  /** In how many seconds the next code for this may be asked for, whether one was sent now or not; null when refused. */
  readonly retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a one-time password goes; exactly one of the two is given. */
export type OtpTargetInput = {
  /** An e-mail address, in any case. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** E.164 or ten Indian digits. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  /** Give this as `after` to read on; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A new password. */
export type PasswordChangeInput = {
  /** The password until now. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters, and not a common one. */
  readonly newPassword: Scalars['String']['input'];
};

/** What passwordChange answers. */
export type PasswordChangePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new password in place of one that was forgotten. */
export type PasswordResetInput = {
  /** The six digits. */
  readonly code: Scalars['String']['input'];
  /** 8 to 128 characters, and not a common one. */
  readonly newPassword: Scalars['String']['input'];
  /** Where the code was sent. */
  readonly target: OtpTargetInput;
};

/** What passwordReset answers. */
export type PasswordResetPayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a member of staff may do. */
export type Permission =
  /** See the audit trail. */
  | 'AUDIT_READ'
  /** Change products, categories and pictures; see what is not on sale. */
  | 'CATALOG_WRITE'
  /** See the dashboard and reports. */
  | 'INSIGHTS_READ'
  /** See stock levels and movements. */
  | 'INVENTORY_READ'
  /** Change stock. */
  | 'INVENTORY_WRITE'
  /** See everybody's orders and returns. */
  | 'ORDERS_READ'
  /** Move orders and returns along. */
  | 'ORDERS_WRITE'
  /** See payments and what the providers said. */
  | 'PAYMENTS_READ'
  /** Give money back. */
  | 'PAYMENTS_REFUND'
  /** Change promo codes and delivery methods. */
  | 'PROMOTIONS_WRITE'
  /** Answer customers. */
  | 'SUPPORT_WRITE'
  /** See users. */
  | 'USERS_READ'
  /** Deactivate and reactivate users. */
  | 'USERS_WRITE';

export type Query = {
  /** The users, newest first. Staff with USERS_READ. */
  readonly users?: Maybe<UserConnection>;
  /** Who asks; null without a session. Public. */
  readonly viewer?: Maybe<Viewer>;
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** Tokens as they were given out. */
export type Session = {
  /** For the Authorization header; null when it travels in a cookie. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token ends: refresh by then. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Works once, for sessionRefresh; null when it travels in a cookie. */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** Who asks from now on. */
  readonly viewer: Viewer;
};

/** A session to go on with. */
export type SessionRefreshInput = {
  /** Left out when the session travels in cookies. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** What sessionRefresh answers. */
export type SessionRefreshPayload = {
  /** The session with its new tokens; null when refused. */
  readonly session?: Maybe<Session>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A session to end. */
export type SessionRevokeInput = {
  /** Which session. */
  readonly id: Scalars['ID']['input'];
};

/** What sessionRevoke answers. */
export type SessionRevokePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A session without an account. */
export type SessionStartGuestInput = {
  /** How it travels. */
  readonly transport?: InputMaybe<SessionTransport>;
};

/** What sessionStartGuest answers. */
export type SessionStartGuestPayload = {
  /** The session. */
  readonly session?: Maybe<Session>;
  /** Always empty. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a browser or an app carries its session. */
export type SessionTransport =
  /** Tokens in the answer's body, for apps. */
  | 'BEARER'
  /** Tokens in HttpOnly cookies, for browsers; the body holds nulls. */
  | 'COOKIE';

/** Who signs in. */
export type SignInInput = {
  /** In any case. */
  readonly email: Scalars['String']['input'];
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** How the session travels. */
  readonly transport?: InputMaybe<SessionTransport>;
};

/** What signIn answers. */
export type SignInPayload = {
  /** The session; null when refused. */
  readonly session?: Maybe<Session>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who signs in with a one-time password. */
export type SignInWithOtpInput = {
  /** The six digits. */
  readonly code: Scalars['String']['input'];
  /** Where the code was sent. */
  readonly target: OtpTargetInput;
  /** How the session travels. */
  readonly transport?: InputMaybe<SessionTransport>;
};

/** What signInWithOtp answers. */
export type SignInWithOtpPayload = {
  /** The session; null when refused. */
  readonly session?: Maybe<Session>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to sign out of. */
export type SignOutInput = {
  /** All sessions of the user, not this one alone. */
  readonly allSessions?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What signOut answers. */
export type SignOutPayload = {
  /** Always empty. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new account. */
export type SignUpInput = {
  /** Becomes lower case; at most 254 characters. */
  readonly email: Scalars['String']['input'];
  /** What they are called; one line, at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** 8 to 128 characters, and not a common one. */
  readonly password: Scalars['String']['input'];
  /** E.164 or ten Indian digits. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** How the session travels. */
  readonly transport?: InputMaybe<SessionTransport>;
};

/** What signUp answers. */
export type SignUpPayload = {
  /** The session; null when refused. */
  readonly session?: Maybe<Session>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Someone with an account. */
export type User = {
  /** Where they have things sent, the default first, then the latest; empty for everybody but themselves. */
  readonly addresses?: Maybe<ReadonlyArray<Address>>;
  /** When the account was made. They themselves, and staff with USERS_READ or USERS_WRITE. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** In lower case; null when they have none, and for who may not know it. They themselves and staff. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Whether they showed that the e-mail address is theirs; null for who may not know it. They themselves and staff. */
  readonly emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Whether they can sign in. They themselves, and staff with USERS_READ or USERS_WRITE. */
  readonly isActive: Scalars['Boolean']['output'];
  /** What they are called; null when they have not said. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What they may do as staff: all of it for an ADMIN, nothing for a CUSTOMER. They themselves, and staff with USERS_READ or USERS_WRITE. */
  readonly permissions: ReadonlyArray<Permission>;
  /** E.164; null when they have none, and for who may not know it. They themselves and staff. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Whether they showed that the phone number is theirs; null for who may not know it. They themselves and staff. */
  readonly phoneVerified?: Maybe<Scalars['Boolean']['output']>;
  /** What they are. They themselves, and staff with USERS_READ or USERS_WRITE. */
  readonly role: Role;
  /** The browsers and apps that are signed in, the one seen last first, at most 100; empty for everybody but themselves. */
  readonly sessions?: Maybe<ReadonlyArray<UserSession>>;
};

/** A page of users. */
export type UserConnection = {
  /** The users of this page. */
  readonly nodes: ReadonlyArray<User>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A wish to be forgotten; exactly one of the two is given. */
export type UserDataEraseInput = {
  /** The six digits sent to the viewer's e-mail address or phone number for DATA_ERASURE. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** The viewer's password. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** What userDataErase answers. */
export type UserDataErasePayload = {
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A wish for one's own data. */
export type UserDataExportInput = {
  /** The form of the file. */
  readonly format?: InputMaybe<DataFormat>;
};

/** What userDataExport answers. */
export type UserDataExportPayload = {
  /** When the link ends. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the file is, on the gateway; null when refused. Whoever has it can read all of it. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Always empty. */
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

/** Which users; every given condition holds. */
export type UserFilter = {
  /** Whether they can sign in. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these; none given: all. */
  readonly role?: InputMaybe<ReadonlyArray<Role>>;
  /** A part of the name, the e-mail address or the phone number; at most 200 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** A browser or an app that is signed in. */
export type UserSession = {
  /** When it signed in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether it is the one that asks. */
  readonly current: Scalars['Boolean']['output'];
  /** For its owner to recognise, such as 'Chrome on Android'. */
  readonly device: Scalars['String']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** When it was last used, to about a minute. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
};

/** A change of what a user may do. */
export type UserUpdateInput = {
  /** Which user. */
  readonly id: Scalars['ID']['input'];
  /** Whether they can sign in; false ends their sessions at once. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** All permissions from now on; only STAFF can have any. */
  readonly permissions?: InputMaybe<ReadonlyArray<Permission>>;
  /** CUSTOMER, STAFF or ADMIN; leaving STAFF takes the permissions away. */
  readonly role?: InputMaybe<Role>;
};

/** What userUpdate answers. */
export type UserUpdatePayload = {
  /** The user; null when refused. */
  readonly user?: Maybe<User>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who asks. */
export type Viewer = {
  /** What they may do as staff: all of it for an ADMIN, nothing for others. */
  readonly permissions: ReadonlyArray<Permission>;
  /** What they are. */
  readonly role: Role;
  /** Their account; null for a guest. */
  readonly user?: Maybe<User>;
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
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<AddressRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddressCreateInput: AddressCreateInput;
  AddressCreatePayload: ResolverTypeWrapper<Omit<AddressCreatePayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: ResolverTypeWrapper<AddressDeletePayload>;
  AddressInput: AddressInput;
  AddressUpdateInput: AddressUpdateInput;
  AddressUpdatePayload: ResolverTypeWrapper<Omit<AddressUpdatePayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  CurrencyCode: CurrencyCode;
  DataFormat: DataFormat;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EmailVerificationSendInput: EmailVerificationSendInput;
  EmailVerificationSendPayload: ResolverTypeWrapper<EmailVerificationSendPayload>;
  EmailVerifyInput: EmailVerifyInput;
  EmailVerifyPayload: ResolverTypeWrapper<EmailVerifyPayload>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OtpPurpose: OtpPurpose;
  OtpRequestInput: OtpRequestInput;
  OtpRequestPayload: ResolverTypeWrapper<OtpRequestPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  OtpTargetInput: OtpTargetInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PasswordChangeInput: PasswordChangeInput;
  PasswordChangePayload: ResolverTypeWrapper<PasswordChangePayload>;
  PasswordResetInput: PasswordResetInput;
  PasswordResetPayload: ResolverTypeWrapper<PasswordResetPayload>;
  Permission: Permission;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Role: Role;
  Session: ResolverTypeWrapper<SessionAnswer>;
  SessionRefreshInput: SessionRefreshInput;
  SessionRefreshPayload: ResolverTypeWrapper<Omit<SessionRefreshPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: ResolverTypeWrapper<SessionRevokePayload>;
  SessionStartGuestInput: SessionStartGuestInput;
  SessionStartGuestPayload: ResolverTypeWrapper<Omit<SessionStartGuestPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SessionTransport: SessionTransport;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SignInWithOtpInput: SignInWithOtpInput;
  SignInWithOtpPayload: ResolverTypeWrapper<Omit<SignInWithOtpPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  SignUpInput: SignUpInput;
  SignUpPayload: ResolverTypeWrapper<Omit<SignUpPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Connection<UserRow>>;
  UserDataEraseInput: UserDataEraseInput;
  UserDataErasePayload: ResolverTypeWrapper<UserDataErasePayload>;
  UserDataExportInput: UserDataExportInput;
  UserDataExportPayload: ResolverTypeWrapper<UserDataExportPayload>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserSession: ResolverTypeWrapper<SessionRow>;
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: ResolverTypeWrapper<Omit<UserUpdatePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Viewer: ResolverTypeWrapper<CurrentViewer>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: AddressRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AddressCreateInput: AddressCreateInput;
  AddressCreatePayload: Omit<AddressCreatePayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: AddressDeletePayload;
  AddressInput: AddressInput;
  AddressUpdateInput: AddressUpdateInput;
  AddressUpdatePayload: Omit<AddressUpdatePayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  EmailVerificationSendInput: EmailVerificationSendInput;
  EmailVerificationSendPayload: EmailVerificationSendPayload;
  EmailVerifyInput: EmailVerifyInput;
  EmailVerifyPayload: EmailVerifyPayload;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OtpRequestInput: OtpRequestInput;
  OtpRequestPayload: OtpRequestPayload;
  Int: Scalars['Int']['output'];
  OtpTargetInput: OtpTargetInput;
  PageInfo: PageInfo;
  PasswordChangeInput: PasswordChangeInput;
  PasswordChangePayload: PasswordChangePayload;
  PasswordResetInput: PasswordResetInput;
  PasswordResetPayload: PasswordResetPayload;
  Query: Record<PropertyKey, never>;
  Session: SessionAnswer;
  SessionRefreshInput: SessionRefreshInput;
  SessionRefreshPayload: Omit<SessionRefreshPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: SessionRevokePayload;
  SessionStartGuestInput: SessionStartGuestInput;
  SessionStartGuestPayload: Omit<SessionStartGuestPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SignInInput: SignInInput;
  SignInPayload: Omit<SignInPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SignInWithOtpInput: SignInWithOtpInput;
  SignInWithOtpPayload: Omit<SignInWithOtpPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SignOutInput: SignOutInput;
  SignOutPayload: SignOutPayload;
  SignUpInput: SignUpInput;
  SignUpPayload: Omit<SignUpPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  User: UserRow;
  UserConnection: Connection<UserRow>;
  UserDataEraseInput: UserDataEraseInput;
  UserDataErasePayload: UserDataErasePayload;
  UserDataExportInput: UserDataExportInput;
  UserDataExportPayload: UserDataExportPayload;
  UserError: UserError;
  UserFilter: UserFilter;
  UserSession: SessionRow;
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: Omit<UserUpdatePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Viewer: CurrentViewer;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pincode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressCreatePayload'] = ResolversParentTypes['AddressCreatePayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressDeletePayload'] = ResolversParentTypes['AddressDeletePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressUpdatePayload'] = ResolversParentTypes['AddressUpdatePayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmailVerificationSendPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailVerificationSendPayload'] = ResolversParentTypes['EmailVerificationSendPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmailVerifyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailVerifyPayload'] = ResolversParentTypes['EmailVerifyPayload']> = {
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
  addressCreate?: Resolver<ResolversTypes['AddressCreatePayload'], ParentType, ContextType, RequireFields<MutationAddressCreateArgs, 'input'>>;
  addressDelete?: Resolver<ResolversTypes['AddressDeletePayload'], ParentType, ContextType, RequireFields<MutationAddressDeleteArgs, 'input'>>;
  addressUpdate?: Resolver<ResolversTypes['AddressUpdatePayload'], ParentType, ContextType, RequireFields<MutationAddressUpdateArgs, 'input'>>;
  emailVerificationSend?: Resolver<ResolversTypes['EmailVerificationSendPayload'], ParentType, ContextType, RequireFields<MutationEmailVerificationSendArgs, 'input'>>;
  emailVerify?: Resolver<ResolversTypes['EmailVerifyPayload'], ParentType, ContextType, RequireFields<MutationEmailVerifyArgs, 'input'>>;
  otpRequest?: Resolver<ResolversTypes['OtpRequestPayload'], ParentType, ContextType, RequireFields<MutationOtpRequestArgs, 'input'>>;
  passwordChange?: Resolver<ResolversTypes['PasswordChangePayload'], ParentType, ContextType, RequireFields<MutationPasswordChangeArgs, 'input'>>;
  passwordReset?: Resolver<ResolversTypes['PasswordResetPayload'], ParentType, ContextType, RequireFields<MutationPasswordResetArgs, 'input'>>;
  sessionRefresh?: Resolver<ResolversTypes['SessionRefreshPayload'], ParentType, ContextType, RequireFields<MutationSessionRefreshArgs, 'input'>>;
  sessionRevoke?: Resolver<ResolversTypes['SessionRevokePayload'], ParentType, ContextType, RequireFields<MutationSessionRevokeArgs, 'input'>>;
  sessionStartGuest?: Resolver<ResolversTypes['SessionStartGuestPayload'], ParentType, ContextType, RequireFields<MutationSessionStartGuestArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInWithOtp?: Resolver<ResolversTypes['SignInWithOtpPayload'], ParentType, ContextType, RequireFields<MutationSignInWithOtpArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  signUp?: Resolver<ResolversTypes['SignUpPayload'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  userDataErase?: Resolver<ResolversTypes['UserDataErasePayload'], ParentType, ContextType, RequireFields<MutationUserDataEraseArgs, 'input'>>;
  userDataExport?: Resolver<ResolversTypes['UserDataExportPayload'], ParentType, ContextType, RequireFields<MutationUserDataExportArgs, 'input'>>;
  userUpdate?: Resolver<ResolversTypes['UserUpdatePayload'], ParentType, ContextType, RequireFields<MutationUserUpdateArgs, 'input'>>;
};

export type OtpRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtpRequestPayload'] = ResolversParentTypes['OtpRequestPayload']> = {
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PasswordChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordChangePayload'] = ResolversParentTypes['PasswordChangePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetPayload'] = ResolversParentTypes['PasswordResetPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type SessionRefreshPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRefreshPayload'] = ResolversParentTypes['SessionRefreshPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRevokePayload'] = ResolversParentTypes['SessionRevokePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionStartGuestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionStartGuestPayload'] = ResolversParentTypes['SessionStartGuestPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInWithOtpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInWithOtpPayload'] = ResolversParentTypes['SignInWithOtpPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpPayload'] = ResolversParentTypes['SignUpPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  sessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserSession']>>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserDataErasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserDataErasePayload'] = ResolversParentTypes['UserDataErasePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserDataExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserDataExportPayload'] = ResolversParentTypes['UserDataExportPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserSession'] = ResolversParentTypes['UserSession']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserUpdatePayload'] = ResolversParentTypes['UserUpdatePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  AddressCreatePayload?: AddressCreatePayloadResolvers<ContextType>;
  AddressDeletePayload?: AddressDeletePayloadResolvers<ContextType>;
  AddressUpdatePayload?: AddressUpdatePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EmailVerificationSendPayload?: EmailVerificationSendPayloadResolvers<ContextType>;
  EmailVerifyPayload?: EmailVerifyPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OtpRequestPayload?: OtpRequestPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasswordChangePayload?: PasswordChangePayloadResolvers<ContextType>;
  PasswordResetPayload?: PasswordResetPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionRefreshPayload?: SessionRefreshPayloadResolvers<ContextType>;
  SessionRevokePayload?: SessionRevokePayloadResolvers<ContextType>;
  SessionStartGuestPayload?: SessionStartGuestPayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInWithOtpPayload?: SignInWithOtpPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignUpPayload?: SignUpPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserDataErasePayload?: UserDataErasePayloadResolvers<ContextType>;
  UserDataExportPayload?: UserDataExportPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserSession?: UserSessionResolvers<ContextType>;
  UserUpdatePayload?: UserUpdatePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

