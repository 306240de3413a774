import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { rows, sql } from '#database';
import { runJobs } from '#jobs';
import { describeWithOwnRedis, until, world, type World } from '#testing';
import { allJobs } from '../../gateway/start.ts';
import { openShop, type Shop } from '../../subgraphs/orders/tests/shop.ts';
import { keepIndex } from '../../subgraphs/search/jobs/keep-index.ts';
import { startMeilisearchFake, type MeilisearchFake } from '../../subgraphs/search/tests/meilisearch-fake.ts';
import { wiring } from '../../subgraphs/wiring.ts';

const BUYERS = 3;
/** Orders placed in each outage, and after it. */
const MEANWHILE = 6;

describeWithOwnRedis('F35 Redis, Meilisearch and the mail server are stopped one by one while people buy', () => {
  const closes: (() => Promise<unknown>)[] = [];
  /** The recipient of each mail. */
  const mails: string[] = [];
  const placed = new Map<string, string>();
  let search: MeilisearchFake;
  let mailServer: SMTPServer;
  let mailPort = 0;
  let w: World;
  let shop: Shop;
  let variantId: string;

  async function startMailServer(): Promise<void> {
    mailServer = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true,
      onData(stream, { envelope: { rcptTo } }, callback) {
        stream.on('data', () => undefined);
        stream.on('end', () => {
          mails.push(...rcptTo.map(({ address }) => address));
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => { mailServer.listen(mailPort, '127.0.0.1', resolve); });
    const address = mailServer.server.address();
    if (typeof address === 'object' && address !== null) mailPort = address.port;
  }
  const stopMailServer = (): Promise<void> => new Promise((resolve) => { mailServer.close(resolve); });

  beforeAll(async () => {
    search = await startMeilisearchFake();
    closes.push(() => search.close());
    await startMailServer();
    closes.push(stopMailServer);
    w = await world({ redis: true, environment: { MEILISEARCH_URL: search.url, MEILISEARCH_API_KEY: search.apiKey, SMTP_URL: `smtp://127.0.0.1:${mailPort}` } });
    closes.push(() => w.close());
    shop = await openShop(w);
    [variantId = ''] = await shop.variants({ stock: 10_000 });
    await keepIndex.run({}, w.system);
    const jobs = await runJobs(w.platform, w.databaseUrl, allJobs(wiring));
    closes.push(() => jobs.stop());
    await until('Meilisearch has the product', () => [...search.indexes.values()].some(({ documents }) => documents.size > 0));
  });
  afterAll(async () => {
    for (const close of closes.toReversed()) await close();
  });

  /** A visit from the first page to the order; whatever goes wrong in it fails the test. */
  async function buy(visit: number): Promise<void> {
    const email = `buyer-${visit}@aarya.example`;
    const buyer = await w.guest();
    await buyer.must('ProductList', { first: 1 + visit % 24 });
    expect((await buyer.must('Search', anotherSearch())).search.totalCount).toBe(1);
    const input = await shop.fill(buyer, [variantId]);
    const { order } = (await buyer.must('OrderPlace', { input: { ...input, email } })).orderPlace;
    placed.set(order.number, email);
  }
  /** Each is another one, so that none is answered by what is kept. */
  let priceMax = 600_00;
  const anotherSearch = (): Record<string, unknown> => ({ query: 'saree', filter: { priceMax: priceMax += 1 } });
  const searches = (): number => search.requests.filter((request) => request.endsWith('/search')).length;

  test('no order is lost, nobody meets an error, search goes on, and the mails that waited arrive once', async () => {
    let isOpen = true;
    let visits = 0;
    const buyers = Promise.all(Array.from({ length: BUYERS }, async () => {
      while (isOpen) await buy(visits += 1);
    }));
    let failed = false;
    buyers.catch(() => { failed = true; });
    const more = (): Promise<void> => {
      const enough = placed.size + MEANWHILE;
      return until('people have bought', () => failed || placed.size >= enough);
    };
    await more();
    expect(searches()).toBeGreaterThan(0);

    await w.redis?.kill();
    await more();
    await w.redis?.restart();
    await until('Redis is back', () => w.platform.redis?.status === 'ready');
    await more();

    const before = searches();
    search.fault = 'hang';
    await more();
    expect(searches()).toBeGreaterThan(before);
    search.fault = 'none';
    const withSearch = searches();

    await stopMailServer();
    const delivered = mails.length;
    await more();
    expect(mails).toHaveLength(delivered);
    await startMailServer();
    await more();
    isOpen = false;
    await buyers;

    // Whoever was left alone for failing is tried again after a while.
    await until('Meilisearch is asked again', async () => {
      await w.nobody.must('Search', anotherSearch());
      return searches() > withSearch;
    });
    await until('every buyer has a mail', async () => {
      // At once rather than after a while, however often: the mail server is left alone for ten seconds once it has failed.
      await rows(w.system.reader, sql`update graphile_worker._private_jobs set run_at = now(), attempts = 0 where locked_at is null and last_error is not null`);
      return new Set(mails).size >= placed.size;
    });
    await until('no mail waits', async () => (await rows(w.system.reader, sql`
      select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.deliverMessage'`)).length === 0);
    expect(mails.toSorted()).toEqual([...placed.values()].toSorted());

    const found = await rows(w.system.reader, sql<{ number: string; status: string }>`select number, status from orders."order"`);
    expect(found.map(({ number }) => number).toSorted()).toEqual([...placed.keys()].toSorted());
    expect(found.every(({ status }) => status === 'CONFIRMED')).toBe(true);
    expect(await shop.stock(variantId)).toEqual({ onHand: 10_000, reserved: placed.size });
  }, 120_000);
});
