import { UserError } from '#graph';

/** Pieces of one variant in one cart. */
export const MAXIMUM_QUANTITY = 100;

/** Refuses a line of `quantity` pieces in all with QUANTITY_LIMIT beyond 100, with INSUFFICIENT_STOCK beyond what is available. */
export function checkQuantity(quantity: number, available: number): void {
  if (quantity > MAXIMUM_QUANTITY) {
    throw new UserError('QUANTITY_LIMIT', ['quantity'], `A cart holds at most ${MAXIMUM_QUANTITY} pieces of one variant.`);
  }
  if (quantity > available) {
    const left = available <= 0 ? 'This is sold out.' : `Only ${available} left.`;
    throw new UserError('INSUFFICIENT_STOCK', ['quantity'], left);
  }
}
