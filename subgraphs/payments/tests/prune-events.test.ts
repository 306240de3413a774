import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { world, type World } from '#testing';
import { pruneEvents } from '../jobs/prune-events.ts';

const DAY = 86_400_000;
let site: World;
beforeAll(async () => { site = await world(); });
afterAll(() => site.close());

test('what providers told is forgotten 90 days after it was taken in, but not what was kept aside or still waits', async () => {
  const { reader } = site.platform.database;
  const now = site.clock.now();
  for (const [eventId, status] of [['done', 'PROCESSED'], ['unknown', 'IGNORED'], ['aside', 'MISMATCH'], ['waiting', 'RECEIVED']] as const) {
    await rows(reader, sql`insert into payments.provider_event (id, provider, event_id, type, payload, status, processed_at, detail, created_at, updated_at)
      values (${newId()}, 'STRIPE', ${eventId}, 'payment_intent.succeeded', '{}', ${status}, ${status === 'RECEIVED' ? null : now}, ${status === 'MISMATCH' ? 'Another amount.' : null}, ${now}, ${now})`);
  }
  const kept = async (): Promise<string[]> => (await rows(reader, sql<{ id: string }>`select event_id as id from payments.provider_event order by event_id`)).map(({ id }) => id);
  site.clock.advance(89 * DAY);
  await pruneEvents.run({}, site.system);
  expect(await kept()).toEqual(['aside', 'done', 'unknown', 'waiting']);
  site.clock.advance(2 * DAY);
  await pruneEvents.run({}, site.system);
  expect(await kept()).toEqual(['aside', 'waiting']);
});
