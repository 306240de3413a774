import { z } from 'zod';

// What the sandbox knows, the same for both providers; what each provider shows of it is derived. Amounts in paise, instants in Unix seconds.

export const providers = ['razorpay', 'stripe'] as const;
export type SandboxProvider = (typeof providers)[number];

const notes = z.record(z.string(), z.string());

/** Something to be paid: Razorpay's order, Stripe's payment intent. `reference` is Razorpay's receipt. */
export const bill = z.object({
  id: z.string(), provider: z.enum(providers), amount: z.int(), currency: z.string(), reference: z.string().nullable(), notes,
  capture: z.enum(['automatic', 'manual']), isCancelled: z.boolean(), createdAt: z.int(),
});
export type Bill = z.infer<typeof bill>;

/** One attempt to take the money: Razorpay's payment, Stripe's charge. With `dueAt` the payer's bank says yes only then. */
export const charge = z.object({
  id: z.string(), billId: z.string(), provider: z.enum(providers), amount: z.int(), currency: z.string(), fee: z.int(), tax: z.int(),
  status: z.enum(['created', 'authorized', 'captured', 'failed']), dueAt: z.int().nullable(), createdAt: z.int(),
});
export type Charge = z.infer<typeof charge>;

/** Money on its way back. */
export const refund = z.object({
  id: z.string(), chargeId: z.string(), provider: z.enum(providers), amount: z.int(), currency: z.string(), reference: z.string().nullable(), notes,
  status: z.enum(['pending', 'processed', 'failed']), createdAt: z.int(),
});
export type Refund = z.infer<typeof refund>;

/** A webhook: its body never changes, however often it is sent. */
export const notice = z.object({
  id: z.string(), provider: z.enum(providers), type: z.string(), body: z.string(), createdAt: z.int(), attempts: z.int(), isDelivered: z.boolean(),
});
export type Notice = z.infer<typeof notice>;

/** The answer that an idempotency key got first, and to what. */
export const keptAnswer = z.object({ id: z.string(), fingerprint: z.string(), status: z.int(), body: z.unknown() });
export type KeptAnswer = z.infer<typeof keptAnswer>;
