import type { FastifyInstance } from 'fastify';
import type { Platform } from '#context';
import { rows, sql } from '#database';

/** Milliseconds within which the database must answer for this process to count as able to serve. */
const PATIENCE = 2000;

/**
 * `/health/live`: the process is up. `/health/ready`: it can serve, that is, the database answers and it is not shutting down.
 * Redis and Meilisearch are told of too, and do not count: without them the shop goes on.
 */
export function healthRoutes(server: FastifyInstance, platform: Platform, isStopping: () => boolean): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const [database, redis, search] = await Promise.all([databaseAnswers(platform), redisAnswers(platform), meilisearchAnswers(platform)]);
    const ready = database && !isStopping();
    return reply.status(ready ? 200 : 503).send({
      status: ready ? 'ok' : 'unavailable',
      checks: { database: database ? 'ok' : 'unavailable', supergraph: 'ok', redis, search },
    });
  });
}

async function databaseAnswers(platform: Platform): Promise<boolean> {
  const answer = rows(platform.database.reader, sql`select 1`).then(() => true, () => false);
  const tooLate = new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), PATIENCE).unref(); });
  return Promise.race([answer, tooLate]);
}

/** PostgreSQL searches when there is no Meilisearch, or it is down. */
async function meilisearchAnswers({ config: { meilisearch } }: Platform): Promise<'ok' | 'unavailable' | 'in the database'> {
  if (meilisearch === null) return 'in the database';
  const answer = fetch(new URL('health', `${meilisearch.url.replace(/\/+$/, '')}/`), { signal: AbortSignal.timeout(PATIENCE) });
  return answer.then(({ ok }) => (ok ? 'ok' : 'unavailable'), () => 'unavailable');
}

async function redisAnswers({ redis }: Platform): Promise<'ok' | 'unavailable' | 'in this process'> {
  if (redis === null) return 'in this process';
  return redis.ping().then(() => 'ok', () => 'unavailable');
}
