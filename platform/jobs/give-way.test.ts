import { expect, jest, test } from '@jest/globals';
import { giveWay, noteVisit } from '#jobs';
import { until } from '#testing';

/** Lets everything go on that waits for nothing; no timer can fire meanwhile. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

test('work that can wait begins at once when nobody visits, one by one while somebody does, and never waits for work that hangs', async () => {
  let begun = 0;
  const hang = (): Promise<void> => {
    begun += 1;
    return new Promise(() => undefined);
  };
  for (let count = 0; count < 5; count += 1) void giveWay(hang);
  await settled();
  expect(begun).toBe(5);
  const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now());
  noteVisit();
  for (let count = 0; count < 5; count += 1) void giveWay(hang);
  clock.mockRestore();
  await settled();
  expect(begun).toBe(6);
  await until('all have begun', () => begun === 10);
});
