import { describe, expect, test } from '@jest/globals';
import { serves } from './serves.ts';

describe('serves', () => {
  test.each([
    [[], '560001', true],
    [['56'], '560001', true],
    [['56'], '650001', false],
    [['11', '560001'], '560001', true],
    [['560001'], '560002', false],
    [['998'], '999001', false],
  ])('prefixes %j and pincode %s: %s', (pincodePrefixes, pincode, expected) => {
    expect(serves({ isActive: true, pincodePrefixes }, pincode)).toBe(expected);
  });

  test('a method out of use goes nowhere', () => {
    expect(serves({ isActive: false, pincodePrefixes: [] }, '560001')).toBe(false);
  });
});
