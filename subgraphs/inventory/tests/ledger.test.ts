import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { UserError } from '#graph';
import { dispatchReservations, findDrift, openStock, rebuildStock, receiveBack, releaseReservations, setOnHand } from '#inventory';
import { registry } from '#telemetry';
import { race, world, type World } from '#testing';
import { adjustStock } from '../domain/adjust-stock.ts';
import { verifyStock } from '../jobs/verify-stock.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

let w: World;
let warehouse: Warehouse;

beforeAll(async () => {
  w = await world();
  warehouse = await openWarehouse(w);
});
afterAll(() => w.close());

/** A sequence of numbers below `limit` that looks random and is the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('the ledger', () => {
  test('F07 its sum is the balance after 300 operations, many at once', async () => {
    const ids = await warehouse.variants([20, 20, 20, 0, null]);
    const next = numbers(7);
    const orders: string[] = [];
    const operations = Array.from({ length: 300 }, () => ({ kind: next(7), id: ids[next(ids.length)] ?? '', other: ids[next(ids.length)] ?? '', quantity: 1 + next(6) }));
    const run = async ({ kind, id, other, quantity }: (typeof operations)[number]): Promise<unknown> => {
      if (kind < 3) return orders.push(await warehouse.hold([id, quantity], [other, 1]));
      const order = orders.splice(quantity % Math.max(orders.length, 1), 1)[0] ?? newId();
      if (kind === 3) return warehouse.unit((unit) => releaseReservations(unit, order, 'CANCELLED'));
      if (kind === 4) return warehouse.unit((unit) => dispatchReservations(unit, order, 'A-1'));
      if (kind === 5) return warehouse.unit((unit) => setOnHand(unit, [{ variantId: other, onHand: quantity * 5 }], 'count'));
      const delta = quantity % 2 === 0 ? quantity * 3 : -quantity;
      return warehouse.unit((unit) => adjustStock(unit, { variantId: id, delta, reason: 'CORRECTION', note: null }));
    };
    let done = 0;
    while (operations.length > 0) {
      await Promise.all(operations.splice(0, 12).map(async (operation) => {
        try {
          await run(operation);
          done += 1;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }));
    }
    expect(done).toBeGreaterThan(150);
    expect(await findDrift(w.system.reader, 2)).toEqual([]);
    for (const id of ids) {
      const [onHand, reserved] = await warehouse.level(id);
      const movements = await warehouse.ledger(id);
      expect(movements.reduce((sum, [delta]) => sum + delta, 0)).toBe(onHand);
      expect((await warehouse.inStock(id)).variant).toBe(onHand > reserved);
    }
  });

  test('F07 nothing in it can be changed or removed', async () => {
    const [id] = await warehouse.variants([5]);
    const reader = w.platform.database.reader;
    await expect(rows(reader, sql`update inventory.stock_movement set note = 'x' where variant_id = ${id}`)).rejects.toMatchObject({ code: '23001' });
    await expect(rows(reader, sql`delete from inventory.stock_movement where variant_id = ${id}`)).rejects.toMatchObject({ code: '23001' });
    await expect(rows(reader, sql`truncate inventory.stock_movement`)).rejects.toMatchObject({ code: '23001' });
    expect(await warehouse.ledger(id ?? '')).toEqual([[5, 'RECEIVED', 5]]);
  });

  test('F07 tells what was sold and what came back, each piece of it with the balance afterwards', async () => {
    const [id = ''] = await warehouse.variants([10]);
    const order = await warehouse.hold([id, 2], [id, 3]);
    await warehouse.unit((unit) => dispatchReservations(unit, order, 'A-7'));
    await warehouse.unit((unit) => receiveBack(unit, [
      { variantId: id, quantity: 1, reference: 'R-1', note: null },
      { variantId: id, quantity: 2, reference: 'R-2', note: 'as new' },
    ]));
    const ledger = await warehouse.ledger(id);
    expect(ledger.map(([, reason]) => reason)).toEqual(['RECEIVED', 'SOLD', 'SOLD', 'RETURNED', 'RETURNED']);
    expect(ledger.slice(1, 3).map(([delta]) => delta).toSorted()).toEqual([-2, -3]);
    expect(ledger.slice(2).map(([, , after]) => after)).toEqual([5, 6, 8]);
    expect(await warehouse.level(id)).toEqual([8, 0]);
  });

  test('a return to a variant that was never in stock is a defect, not a refusal', async () => {
    const [id = ''] = await warehouse.variants([null]);
    const attempt = warehouse.unit((unit) => receiveBack(unit, [{ variantId: id, quantity: 1, reference: 'R-1', note: null }]));
    await expect(attempt).rejects.toThrow('does not allow a change that it must allow');
  });
});

describe('opening and counting', () => {
  test('opens levels for new variants and leaves those that there are', async () => {
    const ids = await warehouse.variants([7, null, null]);
    const [known = '', fresh = '', empty = ''] = ids;
    const productId = (await rows(w.system.reader, sql<{ id: string }>`select product_id as id from catalog.product_variant where id = ${known}`))[0]?.id ?? '';
    const open = () => warehouse.unit((unit) => openStock(unit, ids.map((variantId, index) => ({ variantId, productId, onHand: [3, 4, 0][index] ?? 0 })), { reference: 'import x.csv' }));
    expect((await race(5, open)).flat().toSorted()).toEqual([fresh, empty].toSorted());
    expect(await Promise.all(ids.map(warehouse.level))).toEqual([[7, 0], [4, 0], [0, 0]]);
    expect(await warehouse.ledger(fresh)).toEqual([[4, 'RECEIVED', 4]]);
    expect(await warehouse.ledger(empty)).toEqual([]);
    expect(await warehouse.inStock(fresh)).toEqual({ variant: true, product: true });
    expect((await warehouse.inStock(empty)).variant).toBe(false);
  });

  test('a count is booked as the difference, once; what is promised stays, and is reported', async () => {
    const ids = await warehouse.variants([7, 7, null, 7]);
    const [more = '', held = '', fresh = '', same = ''] = ids;
    await warehouse.hold([held, 5]);
    const count = () => warehouse.unit((unit) => setOnHand(unit, [
      { variantId: more, onHand: 9 }, { variantId: held, onHand: 4 }, { variantId: fresh, onHand: 3 }, { variantId: same, onHand: 7 },
    ], 'import x.csv'));
    expect(await count()).toEqual([{ variantId: held, onHand: 7, reserved: 5 }]);
    expect(await count()).toEqual([{ variantId: held, onHand: 7, reserved: 5 }]);
    expect(await Promise.all(ids.map(warehouse.level))).toEqual([[9, 0], [7, 5], [3, 0], [7, 0]]);
    expect(await warehouse.ledger(more)).toEqual([[7, 'RECEIVED', 7], [2, 'COUNTED', 9]]);
    expect(await warehouse.ledger(fresh)).toEqual([[3, 'COUNTED', 3]]);
    expect(await warehouse.ledger(same)).toEqual([[7, 'RECEIVED', 7]]);
  });
});

describe('drift', () => {
  test('the verifier finds it, the metric shows it, and a rebuild mends it', async () => {
    const [wrong = '', sold = '', hopeless = ''] = await warehouse.variants([10, 10, 10]);
    await warehouse.hold([sold, 10]);
    await warehouse.hold([hopeless, 10]);
    const tamper = (id: string, onHand: number, reserved: number) => rows(w.system.reader, sql`
      update inventory.stock_level set on_hand = ${onHand}, reserved = ${reserved} where variant_id = ${id}`);
    await verifyStock.run({}, w.system);
    expect(await registry.getSingleMetricAsString('aarya_stock_drift')).toMatch(/aarya_stock_drift 0$/);

    await tamper(wrong, 12, 1);
    await tamper(sold, 10, 9);
    await rows(w.system.reader, sql`update inventory.reservation set quantity = 11 where variant_id = ${hopeless}`);
    expect(await findDrift(w.system.reader, 1)).toEqual([
      { variantId: wrong, onHand: 12, ledger: 10, reserved: 1, held: 0 },
      { variantId: sold, onHand: 10, ledger: 10, reserved: 9, held: 10 },
      { variantId: hopeless, onHand: 10, ledger: 10, reserved: 10, held: 11 },
    ]);
    await verifyStock.run({}, w.system);
    expect(await registry.getSingleMetricAsString('aarya_stock_drift')).toMatch(/aarya_stock_drift 3$/);

    expect((await warehouse.unit((unit) => rebuildStock(unit, [wrong, sold, hopeless]))).toSorted()).toEqual([wrong, sold]);
    expect(await Promise.all([wrong, sold, hopeless].map(warehouse.level))).toEqual([[10, 0], [10, 10], [10, 10]]);
    expect((await findDrift(w.system.reader)).map((level) => level.variantId)).toEqual([hopeless]);
  });
});
