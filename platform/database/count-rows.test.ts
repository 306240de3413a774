import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countRows, firstRow, foldRowCounts, newId, rows, sql } from '#database';
import { world, type World } from '#testing';

let site: World;
beforeAll(async () => { site = await world(); });
afterAll(() => site.close());

const kept = (roles: readonly string[] | null) => countRows(site.platform.database.reader, 'accounts."user"', roles);
async function counted(roles: readonly string[]): Promise<number> {
  return (await firstRow(site.platform.database.reader, sql<{ count: number }>`select count(*) from accounts."user" where role = any(${roles}::text[])`))?.count ?? -1;
}
const write = (statement: ReturnType<typeof sql>) => rows(site.platform.database.reader, statement);

test('F08 rows are counted as they are written, changed and removed, while the counts are folded, by many at once', async () => {
  const add = (role: string) => write(sql`insert into accounts."user" (id, email, role, created_at, updated_at) values (${newId()}, ${`${newId()}@aarya.example`}, ${role}, now(), now())`);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      ...Array.from({ length: 12 }, (_, n) => add(n % 3 === 0 ? 'STAFF' : 'CUSTOMER')),
      write(sql`update accounts."user" set role = 'CUSTOMER', updated_at = now() where id in (select id from accounts."user" where role = 'STAFF' limit 2 for update skip locked)`),
      write(sql`delete from accounts."user" where id in (select id from accounts."user" where role = 'CUSTOMER' limit 1 for update skip locked)`),
      foldRowCounts.run({}, site.system),
    ]);
    expect([await kept(['CUSTOMER']), await kept(['STAFF']), await kept(null)]).toEqual([await counted(['CUSTOMER']), await counted(['STAFF']), await counted(['CUSTOMER', 'STAFF', 'ADMIN'])]);
  }
  await foldRowCounts.run({}, site.system);
  expect(await firstRow(site.platform.database.reader, sql`select 1 from platform.row_count_change`)).toBeUndefined();
  expect(await kept(['CUSTOMER'])).toBe(await counted(['CUSTOMER']));
});
