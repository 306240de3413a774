import { expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './test-database.ts';
import { withAdmin } from './with-admin.ts';

test('a test database is a clone of its own and goes away while still in use', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const client = new pg.Client({ connectionString: one.url });
  client.on('error', () => {}); // cut by drop
  await client.connect();
  await client.query('create table only_here ()');
  expect(two.url).not.toBe(one.url);
  await Promise.all([one.drop(), two.drop()]);
  const left = await withAdmin((admin) => admin.query("select 1 from pg_database where datname like 'test\\_%' and datname = any ($1)", [[one.url, two.url].map((url) => url.split('/').at(-1))]));
  expect(left.rowCount).toBe(0);
});
