import type { Context } from '#context';
import { firstRow, sql } from '#database';
import { graphError } from '#graph';

/** Throws SERVICE_UNAVAILABLE while the days are still those of another time zone: a job counts them anew within a minute of the start. */
export async function refuseOtherCalendar({ reader, config }: Context): Promise<void> {
  const calendar = await firstRow(reader, sql<{ zone: string }>`select time_zone as zone from insights.calendar`);
  if (calendar?.zone !== config.shop.timeZone) throw graphError('SERVICE_UNAVAILABLE', 'The shop has moved to another time zone; its days are being counted anew. Ask again in a minute.');
}
