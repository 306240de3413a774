import { describe, expect, test } from '@jest/globals';
import { toPaise } from '#money';
import fc from 'fast-check';
import { addShares, shareOfPieces, takePieces } from './pieces.ts';

const frozenLine = fc.record({ quantity: fc.integer({ min: 1, max: 12 }), total: fc.nat(1000), taxOfThousand: fc.nat(1000), isInState: fc.boolean() })
  .map(({ quantity, total, taxOfThousand, isInState }) => {
    const tax = Math.floor((total * taxOfThousand) / 1000);
    const sgst = isInState ? Math.floor(tax / 2) : 0;
    return { quantity, total: toPaise(total), tax: toPaise(tax), cgst: toPaise(isInState ? tax - sgst : 0), sgst: toPaise(sgst), igst: toPaise(isInState ? 0 : tax) };
  });
/** A positive number asks for as many pieces, another one cancels one of the returns that stand. */
const requests = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 30 });

describe('the pieces of a line', () => {
  test('are taken from the first free one on, and never more than there are', () => {
    expect(takePieces(4, new Set([0, 2]), 2)).toEqual([1, 3]);
    expect(takePieces(4, new Set([0, 2]), 3)).toBeNull();
    expect(takePieces(1, new Set(), 1)).toEqual([0]);
  });

  test('F19 give back exactly what was paid and taxed, however they are returned, cancelled and returned again', () => {
    fc.assert(fc.property(frozenLine, requests, (line, asked) => {
      const standing: number[][] = [];
      const everyPiece = Array.from({ length: line.quantity }, () => 1);
      for (const quantity of [...asked, ...everyPiece]) {
        if (quantity <= 0) {
          standing.splice(-quantity, 1);
          continue;
        }
        const pieces = takePieces(line.quantity, new Set(standing.flat()), quantity);
        if (pieces !== null) standing.push(pieces);
      }
      expect(standing.flat()).toHaveLength(line.quantity);
      const shares = standing.map((pieces) => shareOfPieces(line, pieces));
      for (const { total, tax, cgst, sgst, igst } of shares) {
        expect(Math.min(total - tax, cgst, sgst, igst)).toBeGreaterThanOrEqual(0);
        expect(cgst + sgst + igst).toBe(tax);
      }
      expect({ ...addShares(shares), quantity: line.quantity }).toEqual(line);
    }));
  });
});
