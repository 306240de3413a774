import { expect, test } from '@jest/globals';
import { nearWords } from './near-words.ts';

const meant = (text: string): string[] => [...new Set(nearWords(text).map(({ lexeme }) => lexeme))].toSorted();

test('what is close to any spelling of a word may mean it', () => {
  expect(meant('palzo')).toContain('palazzo');
  expect(meant('saare')).toContain('saree');
  expect(meant('jumpr')).toContain('jumper');
});

test('what is close to none, too short to be wrong or a number means nothing of the kind', () => {
  expect(['qqqqqq', 'xx', '1234'].map(meant)).toEqual([[], [], []]);
});
