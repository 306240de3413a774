import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { firstRow, newId, openDatabase, sql, type Database } from '#database';
import { metrics } from '#telemetry';
import { createTestDatabase, describeWithOwnRedis, describeWithRedis, race, startTestRedis, until, type TestRedis } from '#testing';
import { Cache } from './cache.ts';
import type { Computed } from './cache-kind.ts';
import { ChangeLog } from './change-log.ts';
import { changeSource } from './change-source.ts';
import { redisStore } from './redis-store.ts';
import { noStore } from './shared-store.ts';

const SHARED_KIND = { write: String, read: Number, memory: 100_000 };

/** Instances on one database, with one Redis or none. */
class Shop {
  readonly #close: (() => Promise<unknown>)[] = [];
  readonly #redis: TestRedis | null;
  readonly #databases: Database[] = [];
  readonly name = `test-${newId().slice(-8)}`;
  url = '';

  constructor(redis: TestRedis | null) {
    this.#redis = redis;
  }

  async open(): Promise<void> {
    const testDatabase = await createTestDatabase();
    this.url = testDatabase.url;
    this.#close.push(() => testDatabase.drop());
    const database = await this.#database();
    await database.orm.em.getConnection().execute('create table thing (id text primary key, shown int not null)');
    await database.orm.em.getConnection().execute("select platform.note_changes_of('thing', 'thing', 'id')");
  }

  /** A process of its own: a pool, a log, a memory and a connection. */
  async instance(refreshAfter = 3_600_000): Promise<Cache<number>> {
    const source = changeSource((await this.#database()).reader);
    const store = this.#redis === null ? noStore : redisStore(await this.#connect(this.#redis.url), this.name, () => source.identity());
    return new Cache({ ...SHARED_KIND, name: this.name, refreshAfter }, { log: new ChangeLog(source), store });
  }

  async change(id: string): Promise<number> {
    const changed = await firstRow(this.#reader(), sql<{ shown: number }>`
      insert into thing as t (id, shown) values (${id}, 1) on conflict (id) do update set shown = t.shown + 1 returning shown`);
    return changed?.shown ?? 0;
  }

  async compute(id: string): Promise<Computed<number>> {
    const found = await firstRow(this.#reader(), sql<{ shown: number }>`select shown from thing where id = ${id}`);
    return { value: found?.shown ?? 0, topics: new Set([`thing:${id}`]), keep: true };
  }

  /** How often something happened to this shop's cache. */
  async count(outcome: string): Promise<number> {
    const { values } = await metrics.cache.get();
    return values.find(({ labels }) => labels.cache === this.name && labels.outcome === outcome)?.value ?? 0;
  }

  async close(): Promise<void> {
    for (const close of this.#close.toReversed()) await close();
  }

  #reader(): Database['reader'] {
    const [database] = this.#databases;
    if (database === undefined) throw new Error('The shop is not open.');
    return database.reader;
  }

  async #database(): Promise<Database> {
    const database = await openDatabase({ url: this.url, poolSize: 10, entities: [] });
    this.#databases.push(database);
    this.#close.push(() => database.close());
    return database;
  }

  async #connect(url: string): Promise<Redis> {
    const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 500, retryStrategy: () => 50 });
    redis.on('error', () => undefined);
    this.#close.push(async () => redis.disconnect());
    await until('Redis answers', () => redis.status === 'ready');
    return redis;
  }
}

/** What must hold with either store; `instances` of one process have nothing in common without Redis. */
function behavesAsACache(openRedis: () => Promise<TestRedis | null>): void {
  let redis: TestRedis | null;
  let shop: Shop;
  let a: Cache<number>;
  beforeAll(async () => {
    redis = await openRedis();
    shop = new Shop(redis);
    await shop.open();
    a = await shop.instance();
  });
  afterAll(async () => {
    await shop.close();
    await redis?.stop();
  });

  test('F15 a value is computed once, kept and counted', async () => {
    await shop.change('kept');
    const outcomes = [];
    for (let turn = 0; turn < 3; turn += 1) outcomes.push((await a.read('kept', () => shop.compute('kept'))).outcome);
    expect(outcomes).toEqual(['fill', 'hit', 'hit']);
    expect([await shop.count('miss'), await shop.count('fill'), await shop.count('hit')]).toEqual([1, 1, 2]);
  });

  test('F13 a change of what it depends on is seen by the next reader, another change is not', async () => {
    await a.read('seen', () => shop.compute('seen'));
    await shop.change('another');
    expect(await a.read('seen', () => shop.compute('seen'))).toMatchObject({ value: 0, outcome: 'hit' });
    await shop.change('seen');
    expect(await a.read('seen', () => shop.compute('seen'))).toMatchObject({ value: 1, outcome: 'fill' });
  });

  test('F13 a computation that began before a change leaves nothing that is given out behind it', async () => {
    let goOn = (): void => undefined;
    const slow = a.read('slow', async () => {
      const computed = await shop.compute('slow');
      await new Promise<void>((resolve) => { goOn = resolve; });
      return computed;
    });
    await until('the slow one has read', () => goOn.name !== 'goOn');
    await shop.change('slow');
    const behind = a.read('slow', () => shop.compute('slow')); // waits for the slow one, and must not take what it brings
    goOn();
    expect([(await slow).value, (await behind).value]).toEqual([0, 1]);
    expect((await a.read('slow', () => shop.compute('slow'))).value).toBe(1);
  });

  test('F14 500 readers of a value that is not there cause one computation', async () => {
    let computations = 0;
    const found = await race(500, () => a.read('crowd', async () => {
      computations += 1;
      await sleep(50);
      return shop.compute('crowd');
    }));
    expect(computations).toBe(1);
    expect(new Set(found.map(({ value }) => value))).toEqual(new Set([0]));
    expect(found.filter(({ outcome }) => outcome === 'fill')).toHaveLength(1);
  });

  test('F14 500 readers of an expired value get the last one while one computation renews it', async () => {
    const impatient = await shop.instance(-1);
    await impatient.read('expired', () => shop.compute('expired'));
    let computations = 0;
    const found = await race(500, () => impatient.read('expired', async () => {
      computations += 1;
      await sleep(50);
      return shop.compute('expired');
    }));
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(['stale']));
    await until('it is being renewed', () => computations > 0);
    expect(computations).toBe(1);
  });

  test('F14 a failure is that of its own reader, and the next one computes', async () => {
    await expect(a.read('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await a.read('failing', () => shop.compute('failing'))).toMatchObject({ value: 0, outcome: 'fill' });
  });

  test('what is not to be kept, or depends on nothing, is computed for each', async () => {
    for (const [key, found] of [['mine', { keep: false }], ['anything', { topics: new Set<string>() }]] as const) {
      const compute = async (): Promise<Computed<number>> => ({ ...await shop.compute(key), ...found });
      await a.read(key, compute);
      expect((await a.read(key, compute)).outcome).toBe('fill');
    }
  });

  test('without the database the reader is given what the computation says', async () => {
    const source = { changesSince: () => Promise.reject(new Error('away')), haveChanged: async () => true, identity: async () => '' };
    const cut = new Cache({ ...SHARED_KIND, name: shop.name, refreshAfter: 1 }, { log: new ChangeLog(source), store: noStore });
    expect((await cut.read('away', async () => ({ value: 7, topics: new Set(['thing:away']), keep: true }))).value).toBe(7);
    await expect(cut.read('away', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  });

  test('F13 readers on two instances never see less than what was answered before they came', async () => {
    const b = await shop.instance();
    let answered = 0;
    let isOver = false;
    async function write(): Promise<void> {
      for (let turn = 0; turn < 150; turn += 1) {
        answered = Math.max(answered, await shop.change('raced'));
        if (turn % 10 === 0) await sleep(2);
      }
    }
    let stale = 0;
    async function readOn(index: number): Promise<void> {
      while (!isOver) {
        const known = answered;
        const { value } = await (index % 2 === 0 ? a : b).read('raced', () => shop.compute('raced'));
        if (value < known) stale += 1;
      }
    }
    const readers = race(20, readOn);
    await Promise.all([write(), write()]);
    isOver = true;
    await readers;
    expect(answered).toBe(300);
    expect(stale).toBe(0);
  });
}

describe('the cache of one process', () => behavesAsACache(async () => null));

describeWithRedis('the cache of several processes', () => {
  behavesAsACache(startTestRedis);

  let redis: TestRedis;
  let shop: Shop;
  beforeAll(async () => {
    redis = await startTestRedis();
    shop = new Shop(redis);
    await shop.open();
  });
  afterAll(async () => {
    await shop.close();
    await redis.stop();
  });

  test('an instance takes over what another one computed, unless it has changed since', async () => {
    const [a, b, c] = [await shop.instance(), await shop.instance(), await shop.instance()];
    await a.read('shared', () => shop.compute('shared'));
    await until('it is in Redis', async () => (await b.read('shared', () => shop.compute('shared'))).outcome === 'hit');
    await shop.change('shared');
    expect(await c.read('shared', () => shop.compute('shared'))).toMatchObject({ value: 1, outcome: 'fill' });
  });

  test('F14 500 readers on two instances cause one computation', async () => {
    const [a, b] = [await shop.instance(), await shop.instance()];
    let computations = 0;
    const found = await race(500, (index) => (index % 2 === 0 ? a : b).read('crowd', async () => {
      computations += 1;
      await sleep(100);
      return shop.compute('crowd');
    }));
    expect(computations).toBe(1);
    expect(found).toHaveLength(500);
  });

  test('F14 an instance that died while it computed holds up nobody for long', async () => {
    const [a, b] = [await shop.instance(), await shop.instance()];
    void a.read('orphaned', () => new Promise(() => undefined));
    await until('it computes', async () => (await shop.count('miss')) > 0);
    expect((await b.read('orphaned', () => shop.compute('orphaned'))).value).toBe(0);
  });
});

describeWithOwnRedis('a cache whose Redis dies', () => {
  test('F13 F35 never fails and is never stale while Redis is killed, away and back again', async () => {
    const redis = await startTestRedis();
    const shop = new Shop(redis);
    await shop.open();
    const [a, b] = [await shop.instance(), await shop.instance()];
    let answered = 0;
    let isOver = false;
    const stale: number[] = [];
    async function readOn(index: number): Promise<void> {
      for (let turn = 0; !isOver; turn += 1) {
        const known = answered;
        const key = index < 10 ? 'one' : `key ${turn}`; // some always new, so that Redis is asked
        const { value } = await (index % 2 === 0 ? a : b).read(key, () => shop.compute('one'));
        if (value < known) stale.push(value);
      }
    }
    const readers = race(14, readOn);
    for (let turn = 0; turn < 60; turn += 1) {
      answered = await shop.change('one');
      if (turn === 20) await redis.kill();
      if (turn === 40) await redis.restart();
      await sleep(10);
    }
    isOver = true;
    await readers;
    expect(stale).toEqual([]);
    await shop.close();
    await redis.stop();
  });
});
