import { rows } from '#database';
import { defineListLoader } from '#graph';
import type { TaxRule } from './domain/pricing/index.ts';
import { taxRules } from './rows.ts';

/** All GST rates, past and future ones too, under the one key `all`: whoever asks picks by goods and day. */
export const allTaxRules = defineListLoader<TaxRule>(async (_keys, context) => new Map([['all', await rows(context.reader, taxRules)]]));
