import { audit } from '#audit';
import { rows, sql, type Unit } from '#database';
import { UserError } from '#graph';
import { businessDay } from '#time';
import type { TaxBand } from './pricing/index.ts';
import type { TaxRateKey } from './tax-rate-input.ts';

/** Takes back a GST rate before its first day. Refuses with INVALID (its day is not after today), NOT_FOUND. Locks the table against other writers. */
export async function deleteTaxRate(unit: Unit, key: TaxRateKey): Promise<void> {
  const bands = await deleteFutureRate(unit, key);
  if (bands.length === 0) throw new UserError('NOT_FOUND', ['hsnPrefix'], `There is no rate for ${key.hsnPrefix} from ${key.validFrom} on.`);
  audit(unit, { action: 'taxRateDelete', target: taxRateTarget(key), summary: `GST rate for ${key.hsnPrefix} from ${key.validFrom} on taken back`, before: { bands } });
}

/**
 * Deletes the bands of a rate that is not in force yet and returns them; none: there is no such rate. Refuses with INVALID (its day is not
 * after today). Locks the table against other writers: bands of two that save the same rate at once must not mix.
 */
export async function deleteFutureRate(unit: Unit, { hsnPrefix, validFrom }: TaxRateKey): Promise<TaxBand[]> {
  const today = businessDay(unit.now, unit.context.config.shop.timeZone);
  if (validFrom <= today) {
    throw new UserError('INVALID', ['validFrom'], `Rates are fixed from their first day on: today is ${today}, give a later day.`);
  }
  await rows(unit.sql, sql`lock table cart.tax_rate in share row exclusive mode`);
  return rows(unit.sql, sql<TaxBand>`
    delete from cart.tax_rate where hsn_prefix = ${hsnPrefix} and valid_from = ${validFrom} returning up_to as "upTo", rate_basis_points as "rateBasisPoints"`);
}

/** How the audit trail names a rate, which has no id. */
export function taxRateTarget({ hsnPrefix, validFrom }: TaxRateKey): { type: string; id: string } {
  return { type: 'TaxRate', id: `${hsnPrefix} ${validFrom}` };
}
