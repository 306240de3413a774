import { Redis } from 'ioredis';
import type { Log } from '../telemetry/index.ts';

/** Milliseconds. What Redis does not answer in this time counts as lost: the caller goes on without it. */
const COMMAND_TIMEOUT = 500;
const CONNECT_TIMEOUT = 2_000;
const LONGEST_PAUSE = 2_000;

/**
 * The process's connection to Redis, or null when none is configured and the in-process stand-ins serve. It never throws by
 * itself and never queues: while Redis is away every command fails at once, and the connection comes back by itself.
 */
export function openRedis(url: string | null, log: Log): Redis | null {
  if (url === null) return null;
  const redis = new Redis(url, {
    commandTimeout: COMMAND_TIMEOUT,
    connectTimeout: CONNECT_TIMEOUT,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE),
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) log.warn({ err: error }, 'Redis does not answer');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis is back');
    away = false;
  });
  return redis;
}
