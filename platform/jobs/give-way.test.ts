import { setImmediate as tick } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { giveWay, noteVisit } from '#jobs';
import { until } from '#testing';

test('work that can wait begins at once when nobody visits, one by one while somebody does, and never waits for work that hangs', async () => {
  let begun = 0;
  const hang = (): Promise<void> => {
    begun += 1;
    return new Promise(() => undefined);
  };
  for (let count = 0; count < 5; count += 1) void giveWay(hang);
  await tick();
  expect(begun).toBe(5);
  noteVisit();
  for (let count = 0; count < 5; count += 1) void giveWay(hang);
  await tick();
  expect(begun).toBe(6);
  await until('all have begun', () => begun === 10);
});
