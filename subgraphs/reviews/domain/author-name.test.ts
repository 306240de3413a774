import { expect, test } from '@jest/globals';
import { authorName } from './author-name.ts';

test('an author shows the first name and a letter', () => {
  const names = ['Asha Rao', 'Asha', ' Ravi  Kumar Iyer ', '', null];
  expect(names.map((name) => authorName(name))).toEqual(['Asha R.', 'Asha', 'Ravi I.', 'A customer', 'A customer']);
});
