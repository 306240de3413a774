import { describe, expect, test } from '@jest/globals';
import { exampleGstin, GST_STATE_NUMBERS, isGstin } from './gstin.ts';
import { INDIAN_STATES, isStateCode } from './indian-states.ts';

describe('a GSTIN', () => {
  // Published ones: the sample of the GST portal's own documentation, and large companies'.
  test.each(['27AAPFU0939F1ZV', '29AAGCB7383J1Z4', '27AAACR5055K1Z7', '24AAACC1206D1ZM'])('%s is one', (gstin) => {
    expect(isGstin(gstin)).toBe(true);
  });

  test('is none with any one character changed, nor with two neighbours exchanged', () => {
    const gstin = '27AAPFU0939F1ZV';
    for (const [position, character] of Array.from(gstin).entries()) {
      const other = /\d/.test(character) ? String((Number(character) + 1) % 10) : character === 'A' ? 'B' : 'A';
      expect(isGstin(`${gstin.slice(0, position)}${other}${gstin.slice(position + 1)}`)).toBe(false);
    }
    expect(isGstin('27AAPFU9039F1ZV')).toBe(false);
    for (const wrong of ['', '27AAPFU0939F1Z', '27aapfu0939f1zv', ' 27AAPFU0939F1ZV', '99AAPFU0939F1ZV', '27AAPFU0939F1ZVV']) expect(isGstin(wrong)).toBe(false);
  });

  test('has a number for every state, each its own, and an example for development', () => {
    const numbers = Object.values(GST_STATE_NUMBERS);
    expect(new Set(numbers).size).toBe(Object.keys(INDIAN_STATES).length);
    expect(Object.keys(INDIAN_STATES).filter(isStateCode).every((state) => isGstin(exampleGstin(state)))).toBe(true);
  });
});
