import { Redis } from 'ioredis';
import type { TestRedis } from './test-redis.ts';

const HIGHEST = 15;

/** An empty numbered database of a Redis that others may use too; emptied again in the end. Test files beside each other take different ones. */
export async function borrowRedis(address: string): Promise<TestRedis> {
  const first = Number(process.env['JEST_WORKER_ID'] ?? 1);
  for (let step = 0; step < HIGHEST; step += 1) {
    const url = new URL(address);
    url.pathname = `/${((first + step * 2 - 1) % HIGHEST) + 1}`;
    const redis = new Redis(url.href);
    if (await redis.dbsize() === 0) {
      const refuse = async (): Promise<void> => { throw new Error('REDIS_URL is not ours to kill: put this into describeWithOwnRedis.'); };
      return { url: url.href, kill: refuse, restart: refuse, stop: () => giveBack(redis) };
    }
    redis.disconnect();
  }
  throw new Error('REDIS_URL has no empty database between 1 and 15: the tests do not touch what others keep there.');
}

async function giveBack(redis: Redis): Promise<void> {
  await redis.flushdb();
  redis.disconnect();
}
