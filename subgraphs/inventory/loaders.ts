import { dependsOn, topics } from '#cache';
import { rows, sql } from '#database';
import { byKey, defineLoader } from '#graph';
import { findAvailability, type Availability } from './domain/find-availability.ts';
import { stockLevelColumns, type StockLevelRow } from './rows.ts';

/** What is available of variants, by variant id. */
export const availabilityByVariant = defineLoader<Availability>((ids, context) => {
  dependsOn(context, ...ids.map(topics.stock));
  return findAvailability(context.reader, ids);
});

/** Stock levels by variant id. */
export const stockLevelById = defineLoader<StockLevelRow>(async (ids, context) => {
  const found = await rows(context.reader, sql<StockLevelRow>`select ${stockLevelColumns} from inventory.stock_level s where s.variant_id = any(${ids})`);
  return byKey(found, (level) => level.id);
});
