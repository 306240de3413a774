export type UserErrorCode =
  | 'INVALID' | 'REQUIRED' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'CONFLICT' | 'INVALID_CREDENTIALS' | 'OTP_INVALID' | 'OTP_EXPIRED'
  | 'SESSION_EXPIRED' | 'INSUFFICIENT_STOCK' | 'QUANTITY_LIMIT' | 'CART_EMPTY' | 'PRICE_CHANGED' | 'PROMO_CODE_INVALID'
  | 'PROMO_CODE_EXPIRED' | 'PROMO_CODE_LIMIT_REACHED' | 'MINIMUM_NOT_MET' | 'NOT_DELIVERABLE' | 'INVALID_TRANSITION'
  | 'PAYMENT_FAILED' | 'PAYMENT_SIGNATURE_INVALID' | 'REFUND_EXCEEDS_PAYMENT' | 'RETURN_WINDOW_CLOSED' | 'NOT_RETURNABLE'
  | 'NOT_ELIGIBLE' | 'IDEMPOTENCY_MISMATCH' | 'UNSUPPORTED_MEDIA' | 'TOO_LARGE' | 'UNAVAILABLE';

/** One entry of a payload's `userErrors`. `path` leads into the input, list positions as digits. */
export type UserErrorEntry = { readonly code: UserErrorCode; readonly message: string; readonly path: readonly string[] };

/**
 * A refusal that a person can correct. Thrown, because only a throw rolls the unit of work back;
 * the mutation wrapper alone turns it into `userErrors`. `payload` may carry the present state of the object.
 */
export class UserError extends Error {
  readonly entries: readonly UserErrorEntry[];
  readonly payload: Readonly<Record<string, unknown>>;

  constructor(code: UserErrorCode, path: readonly string[], message: string, payload: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'UserError';
    this.entries = [{ code, message, path }];
    this.payload = payload;
  }

  /** Several refusals of one input at once. */
  static all(entries: readonly UserErrorEntry[]): UserError {
    const [first] = entries;
    if (first === undefined) throw new RangeError('A refusal needs at least one reason');
    const error = new UserError(first.code, first.path, first.message);
    Object.assign(error, { entries });
    return error;
  }
}
