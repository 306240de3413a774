/** An order that somebody tried to place. */
export type Attempt = {
  readonly token: string;
  readonly input: { readonly idempotencyKey: string; readonly [field: string]: unknown };
  /** Null until an answer came. A refusal is an answer without an order. */
  answer: { readonly order: { id: string; number: string } | null } | null;
  /** Where it was moved to, and somebody was told so. */
  readonly reached: Set<string>;
  isPaid: boolean;
};

/** Stock that staff tried to book in. */
export type Delivery = { readonly input: { readonly idempotencyKey: string; readonly variantId: string; readonly delta: number; readonly reason: string }; isAcknowledged: boolean };

/** All that was tried while the process was being killed, and what of it was acknowledged. */
export type CrashDiary = { readonly attempts: Attempt[]; readonly deliveries: Delivery[] };
