import { ApiRefusal } from '../api.ts';

export type StripeError = {
  readonly type?: 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error';
  readonly code?: string;
  readonly param?: string;
  readonly payment_intent?: object;
};

/** Stripe's way to say no. Source: docs.stripe.com/api/errors. */
export function refusal(message: string, more: StripeError & { readonly status?: number } = {}): ApiRefusal {
  const { status = 400, type = 'invalid_request_error', ...rest } = more;
  return new ApiRefusal(status, { error: { ...rest, message, type } });
}

/** No object with this id. */
export function missing(kind: string, id: string, param = 'id'): ApiRefusal {
  return refusal(`No such ${kind}: '${id}'`, { status: 404, code: 'resource_missing', param });
}
