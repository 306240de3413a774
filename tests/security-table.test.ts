import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The rows of the table in docs/security.md: a test's file, and a part of its title. */
const rows = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8').split('\n').filter((line) => line.startsWith('| ')).slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim())).map(([, row = '', , file = '', title = '']) => ({ row, file, title }));

test('every promise in docs/security.md names a test that there is', () => {
  expect(rows.length).toBeGreaterThan(35);
  expect(rows.filter(({ title }) => title.length < 8)).toEqual([]);
  expect(rows.filter(({ file, title }) => !existsSync(path.join(ROOT, file)) || !readFileSync(path.join(ROOT, file), 'utf8').includes(title))).toEqual([]);
});
