import { borrowRedis } from './borrow-redis.ts';
import { launchRedis } from './launch-redis.ts';

/** A real Redis for one test file, empty. */
export type TestRedis = {
  readonly url: string;
  /** Ends the server at once, as a crash would: what it held is gone. Not for a borrowed one. */
  readonly kill: () => Promise<void>;
  /** Starts it again where it was, empty. */
  readonly restart: () => Promise<void>;
  /** Gives back what the file had. */
  readonly stop: () => Promise<void>;
};

/** Where the global setup found Redis: the path of a server, an address, or undefined where there is none. */
export function redisFound(): string | undefined {
  return process.env['AARYA_TEST_REDIS'];
}

/** True when a test file has a server of its own, which it may kill. */
export function ownsRedis(): boolean {
  return redisFound()?.startsWith('/') === true;
}

/** A Redis of one's own in some 50 ms; with REDIS_URL, an empty database of that one. Stop it after the tests. */
export async function startTestRedis(): Promise<TestRedis> {
  const found = redisFound();
  if (found === undefined) throw new Error('There is no Redis here: put what needs one into describeWithRedis.');
  return ownsRedis() ? launchRedis(found) : borrowRedis(found);
}
