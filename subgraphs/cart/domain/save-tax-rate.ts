import { audit } from '#audit';
import { firstRow, newId, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { TaxRate } from '../entities/tax-rate.ts';
import { deleteFutureRate, taxRateTarget } from './delete-tax-rate.ts';
import type { TaxRule } from './pricing/index.ts';

/** Far more than a shop has; whoever prices a cart reads them all. */
const MAXIMUM_RATES = 200;

/**
 * Announces a GST rate, in place of one announced for the same goods and day. What is in force or was is never changed: orders
 * were priced by it. Refuses with INVALID (a day that is not after today, too many rates). Locks the table against other writers.
 */
export async function saveTaxRate(unit: Unit, rule: TaxRule): Promise<TaxRule> {
  const replaced = await deleteFutureRate(unit, rule);
  await refuseTooMany(unit);
  const { hsnPrefix, validFrom, bands } = rule;
  for (const { upTo, rateBasisPoints } of bands) {
    unit.em.create(TaxRate, { id: newId(), hsnPrefix, validFrom, upTo, rateBasisPoints, createdAt: unit.now, updatedAt: unit.now });
  }
  audit(unit, {
    action: 'taxRateSave', target: taxRateTarget(rule), summary: `GST rate for ${hsnPrefix} from ${validFrom} on announced`,
    before: replaced.length === 0 ? null : { bands: replaced }, after: { bands },
  });
  return rule;
}

async function refuseTooMany(unit: Unit): Promise<void> {
  const found = await firstRow(unit.sql, sql<{ count: number }>`select count(distinct (hsn_prefix, valid_from)) as count from cart.tax_rate`);
  if ((found?.count ?? 0) >= MAXIMUM_RATES) throw new UserError('INVALID', [], `The table holds at most ${MAXIMUM_RATES} rates.`);
}
