import { expect, test } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.ts';

test('ids are UUIDv7, all different, and in the order of their creation', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(ids.length); // the random part
});
