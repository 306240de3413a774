import type { Context } from '#context';
import { loader } from '#graph';
import { availabilityByVariant } from '../loaders.ts';
import type { Availability } from './find-availability.ts';

/** Hands what is known of variants to the request's loader, those without a level too, so that showing them asks no more. After the commit. */
export function primeAvailability(context: Context, variantIds: readonly string[], found: ReadonlyMap<string, Availability>): void {
  const availability = loader(context, availabilityByVariant);
  for (const id of variantIds) availability.clear(id).prime(id, found.get(id) ?? null);
}
