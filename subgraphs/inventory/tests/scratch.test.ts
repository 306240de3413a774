import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { reserveStock, releaseReservations } from '#inventory';
import { race, world, type World } from '#testing';
import { demand, openWarehouse, type Warehouse } from './warehouse.ts';
let w: World; let warehouse: Warehouse;
beforeAll(async () => { w = await world(); warehouse = await openWarehouse(w); });
afterAll(() => w.close());

test('summary race', async () => {
  let wrong = 0;
  for (let i = 0; i < 20; i += 1) {
    const ids = await warehouse.variants([1, 1, 1, 1]);
    await race(4, (n) => warehouse.hold([ids[n] ?? '', 1]));
    const said = await warehouse.inStock(ids[0] ?? '');
    if (said.product) wrong += 1;
  }
  console.log('products that say in stock though sold out:', wrong, 'of 20');
});
test('hot', async () => {
  const N = 600;
  for (let round = 0; round < 3; round += 1) {
    const [id = ''] = await warehouse.variants([1_000_000]);
    const one = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      let left = N;
      await race(50, async () => { while (left-- > 0) await work(); });
      return Math.round(N / ((performance.now() - start) / 1000));
    };
    const bare = await one(() => unitOfWork(w.system, (unit) => rows(unit.sql, sql`update inventory.stock_level set reserved = reserved + 1 where variant_id = ${id} and on_hand - reserved >= 1`)));
    const ours = await one(() => warehouse.unit((unit) => reserveStock(unit, { orderId: newId(), expiresAt: null, demands: [demand([id, 1], 0)] })));
    console.log({ bare, ours, ratio: ours / bare });
  }
});
test('plans', async () => {
  const reader = w.system.reader;
  await rows(reader, sql`alter table catalog.product_variant disable trigger all`);
  const ids = await warehouse.variants(Array.from({ length: 20000 }, () => 3));
  await rows(reader, sql`analyze inventory.stock_level`); await rows(reader, sql`analyze inventory.stock_movement`);
  const [id = ''] = ids;
  const explain = async (s: ReturnType<typeof sql>) => console.log((await rows<any>(reader, sql`explain (costs off) ${s}`)).map((r) => r['QUERY PLAN']).join('\n'));
  await explain(sql`select * from inventory.stock_level s where is_low and variant_id < ${id}::uuid order by variant_id desc limit 51`);
  await explain(sql`select s.* from inventory.stock_level s join unnest(${ids.slice(0, 3)}::uuid[]) c (variant_id) on c.variant_id = s.variant_id order by s.variant_id for no key update of s`);
  await explain(sql`select * from inventory.stock_movement m where m.variant_id = ${id} and true order by created_at desc, id desc limit 51`);
  await explain(sql`select order_id, expires_at from inventory.reservation where status = 'ACTIVE' and expires_at <= now() order by expires_at limit 10`);
  const t = performance.now();
  await warehouse.hold(...ids.slice(0, 30).map((x) => [x, 1] as const));
  console.log('hold 30', performance.now() - t);
  const t2 = performance.now();
  const { findDrift } = await import('#inventory');
  await findDrift(reader); console.log('drift 20k', performance.now() - t2);
});
