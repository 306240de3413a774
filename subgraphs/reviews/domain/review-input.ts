import { input } from '#graph';
import { z } from 'zod';

/** What a buyer writes: a rating of 1 to 5, a headline or none, and a text. */
export const newReview = z.object({
  productId: input.id(),
  rating: z.number().int().min(1, 'Give 1 to 5 stars.').max(5, 'Give 1 to 5 stars.'),
  title: input.optional(input.line(120)),
  body: input.text(5000),
});

export type NewReview = z.output<typeof newReview>;
