import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sequence, until } from '#testing';
import { baseBackup, restore } from '../crash/base-backup.ts';
import type { CrashDiary } from '../crash/crash-diary.ts';
import { openCrashShop, type CrashShop } from '../crash/crash-shop.ts';
import { expectWhole, settle } from '../crash/expect-whole.ts';
import { askAgain, traffic } from '../crash/traffic.ts';

// `npm run drill:kill` kills twenty times. KILL_SEED repeats what was chosen, though not what was under way.
const KILLS = Number(process.env['KILLS'] ?? 2);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

const random = sequence(SEED);
let shop: CrashShop;
beforeAll(async () => { shop = await openCrashShop(random); }, 120_000);
afterAll(() => shop.close());

test(`F09 F02 F05 kill -9 at ${KILLS} random moments while people buy, pay, cancel and pack: after each restart nothing is lost, nothing is there twice (KILL_SEED=${SEED})`, async () => {
  const diary: CrashDiary = { attempts: [], deliveries: [] };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const working = traffic(shop, diary);
    await Promise.race([working, sleep(500 + random() * 2500)]);
    await shop.kill();
    await working;
    await shop.start();
    await askAgain(shop, diary);
    await settle(shop);
    await expectWhole(shop, diary);
  }
  expect(diary.attempts.length).toBeGreaterThan(2 * KILLS);
}, 60_000 + KILLS * 60_000);

// `npm run drill:restore`
test('F36 a backup is taken while people buy, the database is lost, and what is restored has every order from before the backup and agrees with all its books', async () => {
  const diary: CrashDiary = { attempts: [], deliveries: [] };
  const placed = (): string[] => diary.attempts.flatMap(({ answer }) => answer?.order?.id ?? []);
  const count = async (): Promise<{ orders: number; lines: number } | undefined> => (await shop.query<{ orders: number; lines: number }>(`
    select (select count(*)::int from orders.order) as orders, (select count(*)::int from orders.order_line) as lines`))[0];
  const working = traffic(shop, diary);
  await Promise.race([working, until('people have bought', () => placed().length >= 5)]);
  const [acknowledged, before, backup] = [placed(), await count(), path.join(shop.folder, 'backup')];
  await baseBackup(shop, backup);
  const after = await count();
  await shop.kill();
  await working;
  await restore(shop, backup);
  await shop.start();

  const found = await shop.query<{ id: string }>('select id from orders.order');
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  const restored = await count();
  for (const table of ['orders', 'lines'] as const) {
    expect(restored?.[table]).toBeGreaterThanOrEqual(before?.[table] ?? Number.NaN);
    expect(restored?.[table]).toBeLessThanOrEqual(after?.[table] ?? Number.NaN);
  }
  const verified = await Promise.all(['stock-verify', 'payments-verify', 'audit-verify'].map((script) => shop.command(script)));
  expect(verified).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ code: 0 })));
  const later: CrashDiary = { attempts: [], deliveries: [] };
  const again = traffic(shop, later);
  await Promise.race([again, until('people buy again', () => later.attempts.some(({ answer }) => answer?.order != null))]);
  await shop.kill();
  await again;
}, 300_000);
