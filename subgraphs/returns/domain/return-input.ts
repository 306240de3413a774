import { input } from '#graph';
import { z } from 'zod';
import { returnStatuses } from './return-status.ts';

const REASONS = ['SIZE_TOO_SMALL', 'SIZE_TOO_LARGE', 'DEFECTIVE', 'NOT_AS_DESCRIBED', 'CHANGED_MIND', 'OTHER'] as const;
const MAXIMUM_LINES = 100;

const pieces = {
  orderLineId: input.id(),
  quantity: z.number().int().min(1, 'Give at least one piece.'),
  reason: z.enum(REASONS),
  comment: blankable(input.text(1000)),
};

/** What returnRequest takes. */
export const returnToRequest = z.object({
  orderId: input.id(),
  lines: z.array(z.object(pieces))
    .min(1, 'Say what is sent back.')
    .max(MAXIMUM_LINES, `A return has at most ${MAXIMUM_LINES} lines.`),
});

/** What exchangeRequest takes. */
export const exchangeToRequest = z.object({ ...pieces, replacementVariantId: input.id() });

/** What returnTransition takes. `restock` is null when it was left out. */
export const returnMove = z.object({
  returnId: input.id(),
  to: z.enum(returnStatuses),
  restock: input.optional(z.boolean()),
  note: blankable(input.text(500)),
}).refine((move) => move.restock === null || move.to === 'RECEIVED', { path: ['restock'], error: 'Only what is received can go back on sale.' });

export type ReturnToRequest = z.output<typeof returnToRequest>;
export type ExchangeToRequest = z.output<typeof exchangeToRequest>;
export type ReturnMove = z.output<typeof returnMove>;

/** A text that a form may leave blank: blank and left out are both null. */
function blankable(inner: z.ZodType<string>) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), input.optional(inner));
}
