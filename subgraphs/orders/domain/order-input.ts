import { addressInput } from '#accounts';
import { input } from '#graph';
import { z } from 'zod';

/** What somebody says about an order. */
export function remark() {
  return blankable(input.text(500));
}

/** The carrier, or its number of a parcel. */
export function shipmentDetail() {
  return blankable(input.line(120));
}

/** A text that a form may leave blank: blank and left out are both null. */
function blankable(inner: z.ZodType<string>) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), input.optional(inner));
}

/** What orderPlace takes. */
export const orderToPlace = z.object({
  idempotencyKey: z.string().min(1, 'This is empty.').max(255, 'An idempotency key has at most 255 characters.'),
  expectedTotal: z.number().int(),
  email: input.email(),
  addressId: input.optional(input.id()),
  shippingAddress: input.optional(addressInput),
  deliveryMethodId: input.id(),
  paymentProvider: z.enum(['RAZORPAY', 'STRIPE', 'CASH_ON_DELIVERY']),
  note: remark(),
});

export type OrderToPlace = z.output<typeof orderToPlace>;
