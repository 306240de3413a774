import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, rows, sql, type Database } from '#database';
import { createTestDatabase } from '#testing';
import { wiring } from '../subgraphs/wiring.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const testDatabase = await createTestDatabase();
  drop = () => testDatabase.drop();
  database = await openDatabase({ url: testDatabase.url, poolSize: 2, entities: wiring.subgraphs.flatMap((subgraph) => subgraph.entities) });
});
afterAll(async () => {
  await database.close();
  await drop();
});

const ours = sql`n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg_%'`;

/** Ids that name nothing in a table: of a provider, of whoever called; or a row that may be forgotten before them. */
const NAMES_NO_ROW = new Set(['platform.audit_entry.session_id']);

describe('the tables', () => {
  test('match the entities, column by column, both ways', async () => {
    const diff = await database.orm.schema.getUpdateSchemaMigrationSQL({ wrap: false });
    // Foreign keys across domains, checks, indexes and defaults stand in the migrations alone; entities say columns.
    const columns = diff.up.split('\n').map((line) => line.trim()).filter((line) => /\b(add|drop|rename) column\b|alter column .* type |create table/i.test(line));
    const unmapped = columns.filter((line) => !/drop column/.test(line));
    expect(unmapped).toEqual([]);
  });

  test('F08 have a foreign key for every column that ends in _id', async () => {
    const loose = await rows(database.reader, sql<{ column: string }>`
      select n.nspname || '.' || c.relname || '.' || a.attname as "column"
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and a.attname like '%\\_id' and a.atttypid = 'uuid'::regtype and a.attnum > 0
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey))
      order by 1`);
    expect(loose.map((row) => row.column).filter((column) => !NAMES_NO_ROW.has(column))).toEqual([]);
  });

  test('F08 have an index that begins with each foreign key', async () => {
    const slow = await rows(database.reader, sql<{ column: string }>`
      select n.nspname || '.' || c.relname || '.' || a.attname as "column"
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where ${ours} and k.contype = 'f'
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
      order by 1`);
    expect(slow.map((row) => row.column).filter((column) => !NEVER_LOOKED_UP.has(column))).toEqual([]);
  });

  test('F22 all have created_at and updated_at', async () => {
    const without = await rows(database.reader, sql<{ table: string }>`
      select n.nspname || '.' || c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'r'
        and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('created_at', 'updated_at')
             and a.atttypid = 'timestamptz'::regtype and a.attnotnull) < 2`);
    expect(without).toEqual([]);
  });
});

/** Who did something: never searched by, and users are never deleted. */
const NEVER_LOOKED_UP = new Set(['catalog.price_change.actor_id', 'inventory.stock_movement.actor_id', 'orders.order_event.actor_id']);
