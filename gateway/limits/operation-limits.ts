/** Whose doings are counted together: several of them mean each combination. `target` is the account named in the input. */
export type CountedBy = 'address' | 'viewer' | 'target';

/** A limit on one field of Mutation, aliases counted one by one. */
export type OperationLimit = {
  readonly by: readonly CountedBy[];
  readonly points: number;
  readonly seconds: number;
  /** `failures`: what succeeds is given back, so that it only ever refuses who fails. */
  readonly counts: 'attempts' | 'failures';
  /** RATE_LIMIT_FACTOR leaves it alone. */
  readonly tight: boolean;
};

export type OperationLimits = Readonly<Record<string, readonly OperationLimit[]>>;

const MINUTE = 60;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;

/**
 * Guessing: ten failures for an account from one address; a hundred for an account from everywhere (NIST 800-63B), and a hundred
 * from an address over all accounts, which a shop's or an office's shared address does not reach by mistyping.
 */
const guessing: readonly OperationLimit[] = [
  { by: ['address', 'target'], points: 10, seconds: QUARTER, counts: 'failures', tight: true },
  { by: ['target'], points: 100, seconds: HOUR, counts: 'failures', tight: true },
  { by: ['address'], points: 100, seconds: QUARTER, counts: 'failures', tight: true },
];

/** What costs work or patience of somebody else, however honest: by viewer, or by address for who has no session. */
function general(points: number, seconds: number, by: CountedBy = 'viewer'): OperationLimit {
  return { by: [by], points, seconds, counts: 'attempts', tight: false };
}

/** The limits of single mutations. A field that is not in the graph yet may be named: it waits for its domain. */
export const OPERATION_LIMITS: OperationLimits = {
  signIn: guessing,
  signInWithOtp: guessing,
  passwordReset: guessing,
  // What is sent to a person is bounded by the accounts domain; this bounds the asking.
  otpRequest: [
    { by: ['target'], points: 20, seconds: HOUR, counts: 'attempts', tight: true },
    { by: ['address'], points: 100, seconds: HOUR, counts: 'attempts', tight: true },
  ],
  // Its ALREADY_EXISTS tells that there is an account: who asks for that fails, and may not ask often.
  signUp: [
    { by: ['address'], points: 20, seconds: HOUR, counts: 'failures', tight: true },
    general(60, 10 * MINUTE, 'address'),
  ],
  passwordChange: [{ by: ['viewer'], points: 10, seconds: QUARTER, counts: 'failures', tight: true }],
  userDataErase: [{ by: ['viewer'], points: 10, seconds: QUARTER, counts: 'failures', tight: true }],
  mediaUploadCreate: [{ by: ['viewer'], points: 60, seconds: MINUTE, counts: 'attempts', tight: true }],
  sessionStartGuest: [general(300, MINUTE, 'address')],
  sessionRefresh: [general(300, MINUTE, 'address')],
  orderPlace: [general(60, MINUTE), general(600, 10 * MINUTE, 'address')],
  paymentConfirm: [general(60, MINUTE)],
  paymentRetry: [general(30, 10 * MINUTE)],
  cartPromoCodeApply: [
    { by: ['viewer'], points: 30, seconds: 10 * MINUTE, counts: 'failures', tight: false },
    { by: ['address'], points: 300, seconds: 10 * MINUTE, counts: 'failures', tight: false },
  ],
  reviewCreate: [general(30, HOUR)],
  conversationStart: [general(20, HOUR)],
  messageSend: [general(60, MINUTE)],
  userDataExport: [general(5, HOUR)],
};
