import { input } from '#graph';
import { z } from 'zod';

const MAXIMUM_BANDS = 10;

function hsnPrefix() {
  return z.string().trim().regex(/^([0-9]{2}){1,4}$/, 'An HSN prefix has 2, 4, 6 or 8 digits.');
}

/** Per cent in, basis points out: a rate is a whole number of them. */
function rateBasisPoints() {
  return z.number().min(0, 'A rate cannot be negative.').max(40, 'GST is at most 40 %.')
    .refine((percent) => Number(percent.toFixed(2)) === percent, 'A rate has at most two decimals.')
    .transform((percent) => Math.round(percent * 100));
}

function upTo() {
  return input.optional(input.amount().refine((amount) => amount > 0, 'A band ends above ₹0.'));
}

const band = z.object({ upTo: upTo(), ratePercent: rateBasisPoints() })
  .transform(({ upTo, ratePercent }) => ({ upTo, rateBasisPoints: ratePercent }));

type Band = z.output<typeof band>;

function bands() {
  return z.array(band).min(1, 'A rate needs a band.').max(MAXIMUM_BANDS, `A rate has at most ${MAXIMUM_BANDS} bands.`).superRefine((all, check) => {
    for (const [index, { upTo }] of all.entries()) {
      const message = problemOf(upTo, all[index - 1], index === all.length - 1);
      if (message !== null) check.addIssue({ code: 'custom', path: [index, 'upTo'], message });
    }
  });
}

function problemOf(upTo: Band['upTo'], before: Band | undefined, isLast: boolean): string | null {
  if (upTo === null) return isLast ? null : 'Only the last band is without an end.';
  if (isLast) return 'The last band is for all that is worth more: leave its end out.';
  return before?.upTo != null && upTo <= before.upTo ? 'This is not above the band before.' : null;
}

/** Which rate taxRateDelete takes back. The graph has read the day already. */
export const taxRateKey = z.object({ hsnPrefix: hsnPrefix(), validFrom: z.string() });

/** What taxRateSave takes. */
export const taxRateInput = taxRateKey.extend({ bands: bands() });

export type TaxRateKey = z.output<typeof taxRateKey>;
