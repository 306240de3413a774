import type { Client } from '#testing';

/** What somebody was told about a return. */
export type SentBack = { readonly id: string; readonly variantId: string; readonly quantity: number; isRestocked: boolean; isRefunded: boolean };

/** What somebody was told about an order: only acknowledged answers stand here. */
export type Sale = {
  readonly id: string;
  readonly number: string;
  readonly owner: Client;
  readonly isOnline: boolean;
  readonly paymentId: string;
  /** The promo code that took something off; null: none. */
  readonly code: string | null;
  readonly lines: readonly { readonly id: string; readonly variantId: string; readonly quantity: number }[];
  readonly total: number;
  /** Where somebody moved it, and was told so. */
  readonly reached: Set<string>;
  /** The payer has paid at the provider. */
  isPaid: boolean;
  /** What staff gave back of it by hand. */
  refunded: number;
  readonly returns: SentBack[];
};

/** The model: everything that the clients of a walk were told, and nothing that they were not. */
export type Diary = {
  readonly sales: Sale[];
  /** What was received of each variant, less what was taken out for damage. */
  readonly received: Map<string, number>;
  readonly prices: ReadonlyMap<string, number>;
  readonly codes: readonly string[];
  /** How many operations were sent. */
  operations: number;
};

/** The pieces of a variant in those sales. */
export function piecesIn(sales: readonly Sale[], variantId: string): number {
  return sales.flatMap(({ lines }) => lines).filter((line) => line.variantId === variantId).reduce((sum, line) => sum + line.quantity, 0);
}
