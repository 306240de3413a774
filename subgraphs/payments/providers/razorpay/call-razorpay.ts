import { outbound, RefusedError } from '#outbound';
import type Razorpay from 'razorpay';
import { z } from 'zod';
import { isRefusal } from '../is-refusal.ts';
import type { RazorpayAccount } from '../provider-accounts.ts';
import { razorpayClient } from './razorpay-client.ts';

export type RazorpayContext = { readonly account: RazorpayAccount; readonly timeoutMs: number };

export type RazorpayQuestion<T> = {
  readonly ask: (client: Razorpay) => Promise<unknown>;
  /** The form that the answer must have; anything else counts as no answer. */
  readonly answer: z.ZodType<T>;
  readonly idempotencyKey?: string;
};

const refused = z.object({ statusCode: z.number(), error: z.object({ description: z.string() }).optional().catch(undefined) });

/** Asks Razorpay once, within the deadline, which begins when the SDK is loaded: it comes with the first call. Throws UnavailableError, or RefusedError with what it said. */
export async function callRazorpay<T>({ account, timeoutMs }: RazorpayContext, { ask, answer, idempotencyKey }: RazorpayQuestion<T>): Promise<T> {
  const { default: Sdk } = await import('razorpay');
  return outbound.call('razorpay', { timeoutMs, retries: 0, idempotent: false }, async (signal) => {
    const client = razorpayClient(Sdk, account, { signal, timeoutMs, idempotencyKey });
    const given = await ask(client).catch((error: unknown) => { throw reasonOf(error); });
    const read = answer.safeParse(given);
    if (!read.success) throw new Error(`Razorpay answered in another form: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
    return read.data;
  });
}

/** The SDK throws a plain object for an answer that is an error, and a TypeError of its own when none came. */
function reasonOf(error: unknown): Error {
  const read = refused.safeParse(error);
  if (!read.success) return new Error('Razorpay did not answer', { cause: error });
  const { statusCode, error: said } = read.data;
  if (isRefusal(statusCode)) return new RefusedError(said?.description ?? `Razorpay refused with status ${statusCode}`);
  return new Error(`Razorpay answered with status ${statusCode}`);
}
