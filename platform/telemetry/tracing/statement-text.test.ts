import { expect, test } from '@jest/globals';
import { statementText } from './statement-text.ts';

test.each([
  ['select * from "user" where "email" = $1 limit $2', 'select * from "user" where "email" = $1 limit $2'],
  [`update a set name = 'Asha''s 12', phone = '+919845012345' where id = 7`, 'update a set name = ?, phone = ? where id = ?'],
  ["insert into t1 values (E'a\\\\b', -12.50, $3, null)", 'insert into t1 values (?, ?, $3, null)'],
  ['select $tag$it\'s secret$tag$ -- for asha@example.com\n from x /* 9845012345 */', 'select ? from x'],
  ['select a.col1, s_2.b from a where n in (1,2)', 'select a.col1, s_2.b from a where n in (?,?)'],
])('a statement is shown without its values: %s', (sql, shown) => {
  expect(statementText(sql)).toBe(shown);
});

test('a quote that a backslash hides leaves no value standing', () => {
  expect(statementText("select E'it\\'s hidden-value', 'hidden-value'")).not.toContain('hidden-value');
});

test('a statement of any length is short', () => {
  expect(statementText(`select ${'a, '.repeat(10_000)} b`).length).toBeLessThan(2_100);
});
