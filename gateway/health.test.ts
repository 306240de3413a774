import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWithOwnRedis, until, world, type World } from '#testing';

async function readiness({ server }: World): Promise<{ status: number; body: unknown }> {
  const answer = await server.inject({ url: '/health/ready' });
  return { status: answer.statusCode, body: answer.json() };
}

describeWithOwnRedis('a shop with Redis', () => {
  let shop: World;
  let beside: World;
  beforeAll(async () => {
    shop = await world({ redis: true });
    beside = await world({ beside: shop });
  });
  afterAll(async () => {
    await beside.close();
    await shop.close();
  });

  test('two processes share its database and its Redis', async () => {
    await shop.platform.redis?.set('greeting', 'namaste');
    expect(await beside.platform.redis?.get('greeting')).toBe('namaste');
    const customer = await shop.customer();
    expect((await beside.as(customer.accessToken).must('Viewer')).viewer.role).toBe('CUSTOMER');
  });

  test('F32 says when Redis is lost, is able to serve all the same, and says when it is back', async () => {
    const ok = { status: 'ok', checks: { database: 'ok', supergraph: 'ok', redis: 'ok', search: 'in the database' } };
    expect(await readiness(shop)).toEqual({ status: 200, body: ok });
    await shop.redis?.kill();
    expect(await readiness(shop)).toEqual({ status: 200, body: { ...ok, checks: { ...ok.checks, redis: 'unavailable' } } });
    await shop.redis?.restart();
    await until('Redis is back', async () => (await shop.platform.redis?.ping().catch(() => null)) === 'PONG');
    expect(await readiness(shop)).toEqual({ status: 200, body: ok });
  });
});
