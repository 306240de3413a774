import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { UserError } from '#graph';
import { dispatchReservations, expiredOrders, extendReservations, receiveBack, releaseReservations, reserveStock } from '#inventory';
import { race, world, type World } from '#testing';
import { demand, openWarehouse, type Warehouse } from './warehouse.ts';

let w: World;
let warehouse: Warehouse;

beforeAll(async () => {
  w = await world();
  warehouse = await openWarehouse(w);
});
afterAll(() => w.close());

/** One variant with as many pieces. */
async function variant(onHand: number): Promise<string> {
  const [id] = await warehouse.variants([onHand]);
  return id ?? '';
}

/** The refusals of what must be refused; null for what went through. */
async function refusalOf(attempt: Promise<unknown>): Promise<UserError['entries'] | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.entries;
    throw error;
  }
}

describe('reserveStock', () => {
  test('F02 sells exactly 10 units to 200 buyers', async () => {
    const id = await variant(10);
    const refusals = await race(200, () => refusalOf(warehouse.hold([id, 1])));
    expect(refusals.filter((entries) => entries === null)).toHaveLength(10);
    expect(new Set(refusals.flatMap((entries) => entries?.map((entry) => entry.message) ?? []))).toEqual(new Set(['This is sold out.']));
    expect(await warehouse.level(id)).toEqual([10, 10]);
    expect(await warehouse.inStock(id)).toEqual({ variant: false, product: false });
    const held = await rows(w.platform.database.reader, sql<{ count: number }>`select count(*) from inventory.reservation where variant_id = ${id}`);
    expect(held).toEqual([{ count: 10 }]);
  });

  test('F02 the database refuses a level that promises more than there is, or less than nothing', async () => {
    const id = await variant(3);
    const set = (onHand: number, reserved: number) => rows(w.platform.database.reader, sql`
      update inventory.stock_level set on_hand = ${onHand}, reserved = ${reserved} where variant_id = ${id}`);
    await expect(set(3, 4)).rejects.toMatchObject({ code: '23514' });
    await expect(set(3, -1)).rejects.toMatchObject({ code: '23514' });
    await expect(set(-1, -1)).rejects.toMatchObject({ code: '23514' });
    await expect(set(3, 3)).resolves.toEqual([]);
  });

  test('takes opposite orders of the same variants without a deadlock: no unit is run twice', async () => {
    const ids = await warehouse.variants(Array.from({ length: 8 }, () => 1000));
    let runs = 0;
    await race(60, (index) => warehouse.unit((unit) => {
      runs += 1;
      const wanted = index % 2 === 0 ? ids : ids.toReversed();
      return reserveStock(unit, { orderId: newId(), expiresAt: null, demands: wanted.map((id) => demand([id, 1], 0)) });
    }));
    expect(runs).toBe(60);
    expect(await Promise.all(ids.map(warehouse.level))).toEqual(ids.map(() => [1000, 60]));
  });

  test('counts a variant that stands twice in an order as one demand, and refuses at both lines', async () => {
    const [scarce, plenty] = await warehouse.variants([5, 50]);
    if (scarce === undefined || plenty === undefined) throw new Error('two variants');
    expect(await refusalOf(warehouse.hold([scarce, 3], [plenty, 1], [scarce, 3]))).toEqual([
      { code: 'INSUFFICIENT_STOCK', path: ['lines', '0', 'quantity'], message: 'Only 5 pieces are available.' },
      { code: 'INSUFFICIENT_STOCK', path: ['lines', '2', 'quantity'], message: 'Only 5 pieces are available.' },
    ]);
    expect(await warehouse.level(plenty)).toEqual([50, 0]);
    await warehouse.hold([scarce, 3], [scarce, 2]);
    expect(await warehouse.level(scarce)).toEqual([5, 5]);
  });

  test('takes all lines or none, and treats a variant without a level as sold out', async () => {
    const [there, absent] = await warehouse.variants([5, null]);
    if (there === undefined || absent === undefined) throw new Error('two variants');
    expect(await refusalOf(warehouse.hold([there, 1], [absent, 1]))).toEqual([
      { code: 'INSUFFICIENT_STOCK', path: ['lines', '1', 'quantity'], message: 'This is sold out.' },
    ]);
    expect(await warehouse.level(there)).toEqual([5, 0]);
  });

  test('decides on the newest state: who waits for a release gets the pieces that it gave back', async () => {
    const id = await variant(1);
    const first = await warehouse.hold([id, 1]);
    const released = Promise.withResolvers<null>();
    const commit = Promise.withResolvers<null>();
    const release = warehouse.unit(async (unit) => {
      await releaseReservations(unit, first, 'CANCELLED');
      released.resolve(null);
      await commit.promise;
    });
    await released.promise;
    const second = refusalOf(warehouse.hold([id, 1]));
    await waitUntilSomebodyWaits();
    commit.resolve(null);
    await release;
    expect(await second).toBeNull();
    expect(await warehouse.level(id)).toEqual([1, 1]);
    expect(await warehouse.inStock(id)).toEqual({ variant: false, product: false });
  });

  test('F07 the catalogue says sold out when the last pieces of several variants of a product are sold at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ids = await warehouse.variants([1, 1, 1, 1]);
      await race(4, (index) => warehouse.hold([ids[index] ?? '', 1]));
      expect(await warehouse.inStock(ids[0] ?? '')).toEqual({ variant: false, product: false });
    }
  });

  test('sends as many statements for 30 lines as for one, also when all of them sell out and come back', async () => {
    const [one = '', ...thirty] = await warehouse.variants(Array.from({ length: 31 }, () => 10));
    const count = async (ids: readonly string[], quantity: number): Promise<number[]> => {
      const lines = ids.map((id) => [id, quantity] as const);
      const counted: number[] = [];
      const counting = async (work: () => Promise<unknown>) => { counted.push(await w.statements(work)); };
      let orderId = '';
      await counting(async () => { orderId = await warehouse.hold(...lines); });
      await counting(() => warehouse.unit((unit) => extendReservations(unit, orderId, w.clock.now())));
      await counting(() => warehouse.unit((unit) => releaseReservations(unit, orderId, 'CANCELLED')));
      orderId = await warehouse.hold(...lines);
      await counting(() => warehouse.unit((unit) => dispatchReservations(unit, orderId, 'A-1')));
      await counting(() => warehouse.unit((unit) => receiveBack(unit, ids.map((variantId) => ({ variantId, quantity, reference: 'R-1', note: null })))));
      return counted;
    };
    expect(await count([one], 9)).toEqual([4, 3, 4, 4, 3]); // begin and commit among them
    expect(await count(thirty, 9)).toEqual([4, 3, 4, 4, 3]);
    expect(await count(thirty, 10)).toEqual(await count([one], 10));
  });
});

describe('the end of a reservation', () => {
  test('F03 ten workers release an order once', async () => {
    const ids = await warehouse.variants([4, 4, 4]);
    const other = await warehouse.hold([ids[0] ?? '', 1]);
    const order = await warehouse.hold(...ids.map((id) => [id, 3] as const));
    const released = await race(10, () => warehouse.unit((unit) => releaseReservations(unit, order, 'EXPIRED')));
    expect(released.filter((ended) => ended.length > 0)).toHaveLength(1);
    expect(await Promise.all(ids.map(warehouse.level))).toEqual([[4, 1], [4, 0], [4, 0]]);
    expect(await warehouse.unit((unit) => dispatchReservations(unit, order, 'A-1'))).toEqual([]);
    expect(await warehouse.unit((unit) => releaseReservations(unit, other, 'CANCELLED'))).toHaveLength(1);
  });

  test('F03 of a release and a dispatch at once one happens, wholly', async () => {
    const ids = await warehouse.variants([9, 9]);
    for (let round = 0; round < 5; round += 1) {
      const order = await warehouse.hold(...ids.map((id) => [id, 1] as const));
      const ended = await Promise.all([
        warehouse.unit((unit) => releaseReservations(unit, order, 'CANCELLED')),
        warehouse.unit((unit) => dispatchReservations(unit, order, 'A-2')),
      ]);
      expect(ended.map((pieces) => pieces.length).toSorted()).toEqual([0, 2]);
    }
    const [first, second] = await Promise.all(ids.map(warehouse.level));
    expect(first).toEqual(second);
    expect(first?.[1]).toBe(0);
  });

  test('releases single reservations of an order and leaves its others', async () => {
    const id = await variant(10);
    const order = { orderId: newId(), expiresAt: null };
    const [kept, given] = await warehouse.unit((unit) => reserveStock(unit, { ...order, demands: [demand([id, 2], 0), demand([id, 3], 1)] }));
    expect(await warehouse.unit((unit) => releaseReservations(unit, { reservationIds: [given ?? ''] }, 'REJECTED'))).toEqual([{ variantId: id, quantity: 3 }]);
    expect(await warehouse.level(id)).toEqual([10, 2]);
    expect(await warehouse.unit((unit) => dispatchReservations(unit, { reservationIds: [kept ?? ''] }, 'A-3'))).toEqual([{ variantId: id, quantity: 2 }]);
    expect(await warehouse.level(id)).toEqual([8, 0]);
  });

  test('an order is expired from its instant on, until it is given more time or ends', async () => {
    const id = await variant(10);
    const orderId = newId();
    const expiresAt = new Date(w.clock.now().getTime() + 60_000);
    const expired = async (at: Date): Promise<boolean> => (await expiredOrders(w.system.reader, at, 100)).includes(orderId);
    await warehouse.unit((unit) => reserveStock(unit, { orderId, expiresAt, demands: [demand([id, 1], 0), demand([id, 1], 1)] }));
    expect(await expired(new Date(expiresAt.getTime() - 1))).toBe(false);
    expect((await expiredOrders(w.system.reader, expiresAt, 100)).filter((found) => found === orderId)).toHaveLength(1);
    expect(await warehouse.unit((unit) => extendReservations(unit, orderId, null))).toBe(true);
    expect(await expired(new Date(expiresAt.getTime() + 1e9))).toBe(false);
    expect(await warehouse.unit((unit) => extendReservations(unit, orderId, expiresAt))).toBe(true);
    await warehouse.unit((unit) => releaseReservations(unit, orderId, 'EXPIRED'));
    expect(await expired(expiresAt)).toBe(false);
    expect(await warehouse.unit((unit) => extendReservations(unit, orderId, expiresAt))).toBe(false);
  });
});

/** Until a statement waits for a lock in this database. */
async function waitUntilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await rows(w.system.reader, sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
