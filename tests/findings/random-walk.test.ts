import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { race, sequence } from '#testing';
import { openTill, type Till } from '../../subgraphs/orders/tests/till.ts';
import { CUSTOMER_ACTS, pick, STAFF_ACTS, type Walker } from '../walk/acts.ts';
import type { Diary } from '../walk/diary.ts';
import { expectBooks } from '../walk/expect-books.ts';

// Twenty clients do whatever comes to their minds, all at once; what they were told is held against the shop's books, by sums of the
// test's own. WALK_OPERATIONS makes it longer; WALK_SEED repeats what was chosen, though not who came first.
const OPERATIONS = Number(process.env['WALK_OPERATIONS'] ?? 2000);
const SEED = Number(process.env['WALK_SEED'] ?? Date.now() % 1_000_000);
const CUSTOMERS = 14;
const STAFF = 6;
const CHECKPOINTS = 4;

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

test(`F02 F05 F10 F11 F17 whatever 20 clients do at once, stock, reservations, prices, money and promo codes are what they were told (WALK_SEED=${SEED})`, async () => {
  const diary = await openDiary();
  const walkers = await race(CUSTOMERS + STAFF, async (index): Promise<Walker> => ({
    client: index < CUSTOMERS ? await till.world[index % 3 === 0 ? 'customer' : 'guest']() : till.shop.admin,
    email: `walker-${index}@aarya.example`, random: sequence(SEED + index * 7919),
  }));
  for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint += 1) {
    const until = (OPERATIONS * checkpoint) / CHECKPOINTS;
    await race(walkers.length, async (index) => {
      const walker = walkers[index];
      while (walker !== undefined && diary.operations < until) await pick(walker.random, index < CUSTOMERS ? CUSTOMER_ACTS : STAFF_ACTS)?.(walker, till, diary);
    });
    for (let round = 0; round < 3; round += 1) await till.settle();
    await expectBooks(till, diary);
  }
  await till.expectMoneyEqual();
  // It was a walk and not a standstill.
  const reached = new Set(diary.sales.flatMap((sale) => [...sale.reached]));
  expect([...reached].toSorted()).toEqual(expect.arrayContaining(['CANCELLED', 'DELIVERED', 'PROCESSING', 'SHIPPED']));
  expect(diary.sales.length).toBeGreaterThan(OPERATIONS / 40);
}, 240_000);

/** Eight variants, few pieces of each, and three codes of 10 %: for all, for few, and once for each. */
async function openDiary(): Promise<Diary> {
  const prices = new Map<string, number>();
  for (const price of [149_95, 349_00, 499_00, 999_00, 1_299_50, 2_599_99, 2_799_00, 3_099_00]) {
    for (const id of await till.shop.variants({ stock: 12, price })) prices.set(id, price);
  }
  const codes = ['WALK', 'WALK-FEW', 'WALK-ONCE'];
  const limits = [{}, { usageLimit: 5 }, { usageLimitPerCustomer: 1 }];
  for (const [index, code] of codes.entries()) await till.shop.admin.must('PromoCodeCreate', { input: { code, kind: 'PERCENTAGE', value: 1000, ...limits[index] } });
  return { sales: [], received: new Map([...prices.keys()].map((id) => [id, 12])), prices, codes, operations: 0 };
}
