import { expect, test } from '@jest/globals';
import { INDIAN_STATES, isStateCode, stateName, toStateCode } from './indian-states.ts';

test('every code and every name is found in any case, with and without the prefix', () => {
  expect(Object.keys(INDIAN_STATES)).toHaveLength(36);
  for (const [code, name] of Object.entries(INDIAN_STATES)) {
    expect(toStateCode(code)).toBe(code);
    expect(toStateCode(` in-${code.toLowerCase()} `)).toBe(code);
    expect(toStateCode(name.toUpperCase())).toBe(code);
  }
});

test.each([
  ['UT', 'UK'], ['or', 'OD'], ['TG', 'TS'], ['CT', 'CG'], ['DD', 'DH'], ['Orissa', 'OD'], ['Uttaranchal', 'UK'],
  ['jammu & kashmir', 'JK'], ['J&K', 'JK'], ['N.C.T. of Delhi', null], ['new  delhi', 'DL'], ['Pondicherry', 'PY'],
])('%s is %s', (input, code) => {
  expect(toStateCode(input)).toBe(code);
});

test.each(['', 'XX', 'IN-', 'Punjab (Pakistan)', 'constructor', '__proto__'])('%p is no state', (input) => {
  expect(toStateCode(input)).toBeNull();
  expect(isStateCode(input)).toBe(false);
});

test('a code has the name for invoices', () => {
  expect(stateName('KA')).toBe('Karnataka');
});
