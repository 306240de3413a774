import { describe, expect, test } from '@jest/globals';
import { toPaise } from '#money';
import { refundShare } from './refund-share.ts';
import type { FrozenLine } from './refund-share.ts';

const frozen: FrozenLine = { quantity: 3, total: toPaise(10_00), tax: toPaise(48), cgst: toPaise(24), sgst: toPaise(24), igst: toPaise(0) };
const free: FrozenLine = { quantity: 2, total: toPaise(0), tax: toPaise(0), cgst: toPaise(0), sgst: toPaise(0), igst: toPaise(0) };

describe('refundShare', () => {
  test('gives the same for the same pieces, however they are split up', () => {
    const oneByOne = [0, 1, 2].map((returned) => refundShare(frozen, returned, 1).total);
    expect(oneByOne).toEqual([333, 333, 334]);
    expect(refundShare(frozen, 1, 2).total).toBe(667);
    expect(refundShare(frozen, 0, 3)).toEqual({ total: 1000, tax: 48, cgst: 24, sgst: 24, igst: 0 });
  });

  test('nothing returned, and free goods, give nothing back', () => {
    expect(refundShare(frozen, 1, 0)).toEqual({ total: 0, tax: 0, cgst: 0, sgst: 0, igst: 0 });
    expect(refundShare(free, 0, 2)).toEqual({ total: 0, tax: 0, cgst: 0, sgst: 0, igst: 0 });
  });

  test.each([
    [0, 4],
    [3, 1],
    [2, -1],
    [-1, 1],
    [0, 0.5],
  ])('refuses to return after %i pieces another %d of 3', (returned, quantity) => {
    expect(() => refundShare(frozen, returned, quantity)).toThrow(RangeError);
  });
});
