import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase, type Database } from '#database';
import { createTestDatabase } from '#testing';
import { ChangeLog } from './change-log.ts';
import { changeSource, type ChangeSource } from './change-source.ts';

let database: Database;
let source: ChangeSource;
const close: (() => Promise<unknown>)[] = [];
/** Two writers with a transaction each. */
let one: pg.Client;
let two: pg.Client;

beforeAll(async () => {
  const testDatabase = await createTestDatabase();
  database = await openDatabase({ url: testDatabase.url, poolSize: 4, entities: [] });
  close.push(() => testDatabase.drop(), () => database.close());
  source = changeSource(database.reader);
  [one, two] = [new pg.Client(testDatabase.url), new pg.Client(testDatabase.url)];
  for (const writer of [one, two]) {
    await writer.connect();
    close.push(() => writer.end());
  }
  await one.query('create table thing (id int primary key, shown int not null default 0, counted int not null default 0)');
  await one.query("select platform.note_changes_of('thing', 'thing', 'id', '{counted}')");
  await one.query('insert into thing (id) select generate_series(1, 100)');
});
beforeEach(async () => { await one.query('rollback; delete from platform.change'); });
afterAll(async () => { for (const each of close.toReversed()) await each(); });

async function noted(change: string): Promise<readonly string[] | null> {
  const { position } = await source.changesSince(null);
  await one.query(change);
  return (await source.changesSince(position)).topics?.toSorted() ?? null;
}

describe('the database notes', () => {
  test.each([
    ['an update', 'update thing set shown = shown + 1 where id in (1, 2)', ['thing', 'thing:1', 'thing:2']],
    ['an insert', 'insert into thing (id) values (101)', ['thing', 'thing:101']],
    ['a delete', 'delete from thing where id = 101', ['thing', 'thing:101']],
    ['two statements of one transaction once', 'begin; update thing set shown = 7 where id = 1; update thing set shown = 8 where id = 1; commit', ['thing', 'thing:1']],
    ['nothing of an update of no row', 'update thing set shown = 0 where id = 999', []],
    ['nothing of a change of ignored columns alone', 'update thing set counted = counted + 1', []],
    ['nothing that was rolled back', 'begin; update thing set shown = 9; rollback', []],
  ])('%s', async (_what, change, topics) => {
    expect(await noted(change)).toEqual(topics);
  });
});

describe('F13 a reader of changes', () => {
  test('sees each once it is committed, in whatever order the transactions began and ended', async () => {
    const start = await source.changesSince(null);
    await one.query('begin; update thing set shown = 1 where id = 1');
    await two.query('update thing set shown = 2 where id = 2');
    const behindTwo = await source.changesSince(start.position);
    expect(behindTwo.topics?.toSorted()).toEqual(['thing', 'thing:2']);
    await one.query('commit');
    const behindBoth = await source.changesSince(behindTwo.position);
    expect(behindBoth.topics?.toSorted()).toEqual(['thing', 'thing:1']);
    expect((await source.changesSince(behindBoth.position)).topics).toEqual([]);
    expect(await source.haveChanged(['thing:1'], behindTwo.position)).toBe(true);
    expect(await source.haveChanged(['thing:2', 'thing:3'], behindTwo.position)).toBe(false);
  });

  test('counts everything as changed behind a position that the database has not reached', async () => {
    const { position } = await source.changesSince(null);
    const [xmin, xmax] = position.split(':').map(Number);
    expect(await source.haveChanged(['thing:1'], `${(xmin ?? 0) + 1000}:${(xmax ?? 0) + 1000}:`)).toBe(true);
  });

  test('gets no list of more changes than it can remember', async () => {
    const { position } = await source.changesSince(null);
    await one.query("insert into platform.change (topic) select 'many:' || n from generate_series(1, 6000) n");
    expect((await source.changesSince(position)).topics).toBeNull();
  });

  test('that come together share a statement, but none that was sent before they came', async () => {
    const log = new ChangeLog(source);
    await log.catchUp();
    const before = database.statementCount();
    const first = Promise.all(Array.from({ length: 50 }, () => log.catchUp()));
    await new Promise((resolve) => { setImmediate(() => setImmediate(resolve)); });
    const later = Promise.all(Array.from({ length: 50 }, () => log.catchUp()));
    const marks = new Set([...await first, ...await later]);
    expect(database.statementCount() - before).toBe(2);
    expect([...marks].map(({ number }) => number)).toEqual([2, 3]);
  });

  test('wait for more readers after a reading that several shared, and not for the first of a few', async () => {
    const crowded: boolean[] = [];
    const log = new ChangeLog(source, async (isCrowded) => { crowded.push(isCrowded); });
    await log.catchUp();
    await Promise.all([log.catchUp(), log.catchUp()]);
    await log.catchUp();
    await log.catchUp();
    expect(crowded).toEqual([false, false, true, false]);
  });
});

describe('what is kept', () => {
  test('holds until a topic of its own changes', async () => {
    const log = new ChangeLog(source);
    const { number, at } = await log.catchUp();
    const kept = { topics: ['thing:1', 'other'], at, validSince: number };
    await one.query('update thing set shown = 5 where id = 2');
    await log.catchUp();
    expect(log.holds(kept)).toBe(true);
    await one.query('update thing set shown = 5 where id = 1');
    await log.catchUp();
    expect(log.holds(kept)).toBe(false);
  });

  test('holds no longer than an hour, and not over a pause in which changes may have been forgotten', async () => {
    let at = 0;
    const log = new ChangeLog({ ...source, changesSince: async () => ({ position: '1:1:', topics: [], at }) });
    const { number } = await log.catchUp();
    at = 3_600_000;
    await log.catchUp();
    expect(log.holds({ topics: ['thing'], at: 0, validSince: number })).toBe(true);
    at += 1;
    await log.catchUp();
    expect(log.holds({ topics: ['thing'], at: 0, validSince: number })).toBe(false);
    const { number: later } = await log.catchUp();
    at += 3_600_001;
    await log.catchUp();
    expect(log.holds({ topics: ['thing'], at, validSince: later })).toBe(false);
  });
});
