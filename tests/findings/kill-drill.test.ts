import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { sequence } from '#testing';
import type { CrashDiary } from '../crash/crash-diary.ts';
import { openCrashShop } from '../crash/crash-shop.ts';
import { expectWhole, settle } from '../crash/expect-whole.ts';
import { askAgain, traffic } from '../crash/traffic.ts';

// `npm run drill:kill` kills twenty times. KILL_SEED repeats what was chosen, though not what was under way.
const KILLS = Number(process.env['KILLS'] ?? 2);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

test(`F09 F02 F05 kill -9 at ${KILLS} random moments while people buy, pay, cancel and pack: after each restart nothing is lost, nothing is there twice (KILL_SEED=${SEED})`, async () => {
  const random = sequence(SEED);
  const shop = await openCrashShop(random);
  const diary: CrashDiary = { attempts: [], deliveries: [] };
  try {
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
  } finally {
    await shop.close();
  }
}, 60_000 + KILLS * 60_000);
