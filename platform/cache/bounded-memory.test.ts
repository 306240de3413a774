import { expect, test } from '@jest/globals';
import { BoundedMemory } from './bounded-memory.ts';

test('the least recently used go first', () => {
  const memory = new BoundedMemory<number>(3);
  memory.set('a', 1, 1);
  memory.set('b', 2, 1);
  memory.set('c', 3, 1);
  expect(memory.get('a')).toBe(1);
  memory.set('d', 4, 1);
  expect(['a', 'b', 'c', 'd'].map((key) => memory.get(key))).toEqual([1, undefined, 3, 4]);
});

test('the bound is on weight: one heavy entry displaces several light ones', () => {
  const memory = new BoundedMemory<string>(10);
  for (const key of ['a', 'b', 'c', 'd', 'e']) memory.set(key, key, 2);
  memory.set('heavy', 'h', 7);
  expect(memory.size).toBe(2);
  expect(memory.get('e')).toBe('e');
});

test('what is heavier than the whole memory is not kept, and does not displace the rest', () => {
  const memory = new BoundedMemory<string>(10);
  memory.set('a', 'a', 5);
  memory.set('huge', 'h', 11);
  expect(memory.get('huge')).toBeUndefined();
  expect(memory.get('a')).toBe('a');
});

test('setting a key again replaces its value and its weight', () => {
  const memory = new BoundedMemory<string>(10);
  for (let round = 0; round < 20; round += 1) memory.set('a', String(round), 6);
  memory.set('b', 'b', 4);
  expect([memory.get('a'), memory.get('b'), memory.size]).toEqual(['19', 'b', 2]);
});
