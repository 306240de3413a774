import { ApiRefusal } from '../api.ts';

/** Razorpay's way to say no. Source: razorpay.com/docs/errors. */
export function refusal(description: string, more: { status?: number; field?: string; reason?: string } = {}): ApiRefusal {
  const { status = 400, field, reason = 'input_validation_failed' } = more;
  return new ApiRefusal(status, { error: {
    code: 'BAD_REQUEST_ERROR', description, source: 'business', step: 'payment_initiation', reason, metadata: {}, ...(field === undefined ? {} : { field }),
  } });
}
