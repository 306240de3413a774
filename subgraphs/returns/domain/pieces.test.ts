import { describe, expect, test } from '@jest/globals';
import { toPaise } from '#money';
import fc from 'fast-check';
import { addShares, shareOfPieces, takePieces } from './pieces.ts';

const frozen = fc.record({ quantity: fc.integer({ min: 1, max: 12 }), total: fc.integer({ min: 0, max: 1000 }), tax: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ quantity, total, tax: part }) => {
    const tax = Math.floor(total * part);
    const sgst = Math.floor(tax / 2);
    return { quantity, total: toPaise(total), tax: toPaise(tax), cgst: toPaise(tax - sgst), sgst: toPaise(sgst), igst: toPaise(0) };
  });

describe('the pieces of a line', () => {
  test('are taken from the first free one on, and never more than there are', () => {
    expect(takePieces(4, new Set([0, 2]), 2)).toEqual([1, 3]);
    expect(takePieces(4, new Set([0, 2]), 3)).toBeNull();
    expect(takePieces(1, new Set(), 1)).toEqual([0]);
  });

  test('F19 give back exactly what was paid and taxed, however they are returned, cancelled and returned again', () => {
    fc.assert(fc.property(frozen, fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean())), (line, requests) => {
      const taken = new Set<number>();
      const shares = [];
      for (const [quantity, isCancelled] of [...requests, ...Array.from({ length: line.quantity }, () => [1, false] as const)]) {
        const pieces = takePieces(line.quantity, taken, quantity);
        if (pieces === null) continue;
        const share = shareOfPieces(line, pieces);
        expect(Math.min(share.total - share.tax, share.tax, share.cgst, share.sgst)).toBeGreaterThanOrEqual(0);
        // A later request may be cancelled although earlier ones stand, and the other way round.
        if (isCancelled) continue;
        for (const piece of pieces) taken.add(piece);
        shares.push(share);
      }
      expect(taken.size).toBe(line.quantity);
      const { quantity: _, ...whole } = line;
      expect(addShares(shares)).toEqual(whole);
    }));
  });
});
