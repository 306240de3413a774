import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once, pruneIdempotencyKeys, rows, sql, unitOfWork, type Unit } from '#database';
import { race, world, type World } from '#testing';

let shop: World;
beforeAll(async () => { shop = await world(); });
afterAll(() => shop.close());

const call = (input: object) => ({ mutation: 'test', idempotencyKey: 'k', input });
const keys = () => rows(shop.platform.database.reader, sql`select key from platform.idempotency_key`);

test('the same key runs its work once, however often at once, and answers alike; another input is refused; a refused one is not kept', async () => {
  let runs = 0;
  const work = async (): Promise<{ id: string }> => { runs += 1; return { id: `made ${runs}` }; };
  await expect(unitOfWork(shop.system, (unit) => once(unit, call({ a: 1 }), async () => { throw new Error('refused'); }))).rejects.toThrow('refused');
  expect(await keys()).toEqual([]);
  const answers = await race(20, () => unitOfWork(shop.system, (unit: Unit) => once(unit, call({ a: 1, b: { c: 2, d: 3 } }), work)));
  expect(runs).toBe(1);
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ id: 'made 1' })));
  await expect(unitOfWork(shop.system, (unit) => once(unit, call({ b: { d: 3, c: 2 }, a: 1 }), work))).resolves.toEqual({ id: 'made 1' });
  await expect(unitOfWork(shop.system, (unit) => once(unit, call({ a: 2 }), work))).rejects.toMatchObject({ entries: [{ code: 'IDEMPOTENCY_MISMATCH', path: ['idempotencyKey'] }] });
});

test('a key is forgotten after seven days, not before', async () => {
  shop.clock.advance(6.9 * 86_400_000);
  await pruneIdempotencyKeys.run({}, shop.system);
  expect(await keys()).toHaveLength(1);
  shop.clock.advance(0.2 * 86_400_000);
  await pruneIdempotencyKeys.run({}, shop.system);
  expect(await keys()).toEqual([]);
});
