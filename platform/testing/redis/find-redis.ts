import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { downloadRedis } from './download-redis.ts';

const WHERE_NONE_IS = [
  'NO REDIS: the tests that need a real one are SKIPPED.',
  'Put redis-server on the PATH, or set REDIS_URL to a Redis with an empty database between 1 and 15.',
].join('\n');

/**
 * The Redis for a test run: the path of a `redis-server`, or the address of one that runs. In this order: the server on the PATH,
 * REDIS_URL, on Debian and its kin the distribution's packages unpacked into the data folder. Where none can be had it says so and
 * returns null; under CI it throws instead, so that those tests are never skipped there.
 */
export async function findRedis(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const folder = join(resolve(environment['AARYA_DATA_DIR'] ?? '.aarya'), 'redis-server');
  const found = onPath(environment['PATH'] ?? '') ?? environment['REDIS_URL'] ?? await downloadRedis(folder);
  if (found !== null) return found;
  if (environment['CI'] === 'true') throw new Error(WHERE_NONE_IS);
  console.error(WHERE_NONE_IS);
  return null;
}

function onPath(path: string): string | undefined {
  return path.split(delimiter).filter((folder) => folder !== '').map((folder) => join(folder, 'redis-server')).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
