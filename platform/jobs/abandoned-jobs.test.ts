import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { firstRow, rows, sql, unitOfWork } from '#database';
import { defineJob, runJobs, type Job } from '#jobs';
import { until, world, type World } from '#testing';

const LONG_AGO = sql`now() - interval '10 seconds'`;

const lines: string[] = [];
const stops: (() => Promise<void>)[] = [];
let w: World;
beforeAll(async () => { w = await world({ logTo: { write: (line) => lines.push(line) } }); });
afterEach(() => stopAll());
afterAll(() => w.close());

async function start(...jobs: Job[]): Promise<void> {
  stops.push((await runJobs(w.platform, w.databaseUrl, jobs)).stop);
}
const stopAll = (): Promise<unknown> => Promise.all(stops.splice(0).map((stop) => stop()));
const publish = (job: Job): Promise<void> => unitOfWork(w.system, async (unit) => { unit.publish(job, {}); });
const taken = (): Promise<{ runner: string | null } | undefined> => firstRow(w.system.reader, sql<{ runner: string | null }>`select locked_by as runner from graphile_worker._private_jobs`);

test('F09 a job whose process died is done by one that lives, and so is what waits behind it in its queue', async () => {
  let done = 0;
  const job = defineJob({ name: 'tests.abandoned', queue: 'tests', async run() { done += 1; } });
  await publish(job);
  await publish(job);
  await rows(w.system.reader, sql`update graphile_worker._private_job_queues set locked_at = ${LONG_AGO}, locked_by = 'pool-dead'`);
  await rows(w.system.reader, sql`update graphile_worker._private_jobs set locked_at = ${LONG_AGO}, locked_by = 'pool-dead' where id = (select min(id) from graphile_worker._private_jobs)`);
  await start(job);
  await until('both are done', () => done === 2);
  expect(lines.filter((line) => line.includes('pool-dead'))).toHaveLength(1);
});

test('a job is left to its process while that lives, and given back when that stops before its end', async () => {
  let begun = 0;
  const job = defineJob({ name: 'tests.endless', maxAttempts: 2, async run() {
    begun += 1;
    await new Promise(() => undefined);
  } });
  await publish(job);
  await start(job);
  await until('it has begun', () => begun === 1);
  await rows(w.system.reader, sql`update graphile_worker._private_jobs set locked_at = ${LONG_AGO}`);
  await start();
  expect(await taken()).toEqual({ runner: expect.stringMatching(/^pool-/) });
  await stopAll();
  expect(await taken()).toEqual({ runner: null });
  expect(begun).toBe(1);
});
