import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { firstRow, newId, rows, sql, sqlState, unitOfWork, type Unit } from '#database';
import { defineJob } from '#jobs';
import { race, world, type World } from '#testing';

let shop: World;
beforeAll(async () => { shop = await world(); });
afterAll(() => shop.close());

const noJob = defineJob<{ id: string }>({ name: 'test.nothing', run: async () => undefined });

async function addCategory(unit: Unit, slug: string): Promise<void> {
  await rows(unit.sql, sql`insert into catalog.category (id, slug, name, created_at, updated_at) values (${newId()}, ${slug}, ${slug}, ${unit.now}, ${unit.now})`);
}

test('F09 what was written and what was published go together: all of it or nothing', async () => {
  const act = (slug: string, fails: boolean) => unitOfWork(shop.system, async (unit) => {
    await addCategory(unit, slug);
    unit.publish(noJob, { id: slug });
    if (fails) throw new Error('no');
  });
  await expect(act('rolled-back', true)).rejects.toThrow('no');
  await act('kept', false);
  const read = shop.platform.database.reader;
  expect(await rows(read, sql`select slug from catalog.category where slug in ('rolled-back', 'kept')`)).toEqual([{ slug: 'kept' }]);
  expect(await firstRow(read, sql`select count(*) from graphile_worker.jobs where task_identifier = 'test.nothing'`)).toEqual({ count: 1 });
});

test('F09 two units that lock in opposite orders both succeed: the deadlock is retried as a whole', async () => {
  await unitOfWork(shop.system, (unit) => addCategory(unit, 'one'));
  await unitOfWork(shop.system, (unit) => addCategory(unit, 'two'));
  let attempts = 0;
  let waiting = 2;
  const touch = (unit: Unit, slug: string) => rows(unit.sql, sql`update catalog.category set position = position + 1 where slug = ${slug}`);
  await race(2, (index) => unitOfWork(shop.system, async (unit) => {
    attempts += 1;
    const [first, second] = index === 0 ? ['one', 'two'] : ['two', 'one'];
    await touch(unit, first ?? '');
    waiting -= 1;
    while (waiting > 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
    await touch(unit, second ?? '');
  }));
  expect(attempts).toBeGreaterThan(2);
  expect(await rows(shop.platform.database.reader, sql`select slug, position from catalog.category where slug in ('one', 'two') order by slug`))
    .toEqual([{ slug: 'one', position: 2 }, { slug: 'two', position: 2 }]);
});

test('a failure that does not go away is thrown after a bounded number of attempts', async () => {
  let attempts = 0;
  const failing = unitOfWork(shop.system, async (unit) => {
    attempts += 1;
    await rows(unit.sql, sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
  });
  await failing.catch((error: unknown) => expect(sqlState(error)).toBe('40001'));
  expect(attempts).toBe(6);
});

test('inside a unit the pool is out of reach, so that a unit cannot wait for a second connection', async () => {
  await expect(unitOfWork(shop.system, () => rows(shop.platform.database.reader, sql`select 1`))).rejects.toThrow('A unit of work is open');
});
