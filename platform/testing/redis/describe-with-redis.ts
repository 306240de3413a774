import { describe } from '@jest/globals';
import { ownsRedis, redisFound } from './test-redis.ts';

/** `describe` for what needs a real Redis. Skipped only where none can be had, which the start of the run says; never in CI. */
export const describeWithRedis = redisFound() === undefined ? describe.skip : describe;

/** The same for what kills it: a Redis given by REDIS_URL is not ours to kill. */
export const describeWithOwnRedis = ownsRedis() ? describe : describe.skip;
