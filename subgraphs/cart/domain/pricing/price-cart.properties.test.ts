import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumPaise, toPaise } from '#money';
import type { Paise } from '#money';
import { gstRules } from './gst-rules.fixture.ts';
import { priceCart } from './price-cart.ts';
import { refundShare } from './refund-share.ts';
import type { PricedLine, PricingInput } from './types.ts';

/** Small amounts, where rounding bites; amounts around the bands; any amount that a shop might ask. */
const amount = (most: number): fc.Arbitrary<Paise> =>
  fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 2_400_00, max: 3_000_00 }), fc.integer({ min: 0, max: most })).map(toPaise);
const someIds = fc.subarray(['p1', 'p2', 'p3', 'p4']);

const lines = fc.array(
  fc.record({
    productId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    categoryIds: fc.subarray(['c1', 'c2']),
    quantity: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 100 })),
    unitPrice: amount(50_000_00),
    hsnCode: fc.constantFrom(null, '6109', '6205', '64039990', '4202'),
  }),
  { maxLength: 7 },
);
const promotion = fc.record({
  code: fc.constant('CODE'),
  kind: fc.constantFrom('PERCENTAGE' as const, 'FIXED_AMOUNT' as const, 'FREE_SHIPPING' as const),
  value: fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000_00 })),
  minimumSubtotal: fc.option(amount(5_000_00)),
  scope: fc.option(fc.record({ productIds: someIds, categoryIds: fc.subarray(['c1', 'c2']) })),
});
const cart: fc.Arbitrary<PricingInput> = fc.record({
  lines: lines.map((drafts) => drafts.map((draft, index) => ({ ...draft, id: `l${index}`, variantId: `v${index}` }))),
  promotion: fc.option(promotion),
  delivery: fc.option(fc.record({ methodId: fc.constant('m'), price: amount(300_00), freeAbove: fc.option(amount(2_000_00)) })),
  taxRules: fc.constant(gstRules),
  sellerState: fc.constant('KA'),
  deliveryState: fc.constantFrom(null, 'KA', 'MH'),
  businessDay: fc.constantFrom('2020-01-01', '2025-09-21', '2025-09-22', '2026-11-24'),
});

function sumOf(priced: readonly PricedLine[], key: 'subtotal' | 'discount' | 'total' | 'tax'): Paise {
  return sumPaise(priced.map((each) => each[key]));
}

describe('F10 every cart', () => {
  test('adds up to the paisa, and nothing in it is negative', () => {
    fc.assert(
      fc.property(cart, (input) => {
        const priced = priceCart(input);
        const deliveryTax = priced.delivery?.tax ?? 0;
        const taxed = priced.delivery === null ? priced.lines : [...priced.lines, priced.delivery];
        const sums = [
          [priced.total, priced.subtotal - priced.discount + priced.shipping],
          [sumOf(priced.lines, 'subtotal'), priced.subtotal],
          [sumOf(priced.lines, 'discount'), priced.discount],
          [sumOf(priced.lines, 'total'), priced.subtotal - priced.discount],
          [sumOf(priced.lines, 'tax') + deliveryTax, priced.tax],
          [sumPaise(priced.taxLines.map((each) => each.amount)), priced.tax],
          ...priced.lines.map((each) => [each.total, each.unitPrice * each.quantity - each.discount]),
          ...taxed.map((each) => [each.tax, each.cgst + each.sgst + each.igst]),
        ];
        const neverNegative = [
          priced.subtotal, priced.shipping, priced.total, priced.discount, priced.subtotal - priced.discount, priced.total - priced.tax,
          ...priced.lines.flatMap((each) => [each.discount, each.total, each.subtotal - each.discount]),
          ...taxed.flatMap((each) => [each.cgst, each.sgst, each.igst, each.cgst - each.sgst, each.total - each.tax]),
          ...priced.taxLines.map((each) => each.amount),
        ];
        expect(sums.filter(([part, whole]) => part !== whole)).toEqual([]);
        expect(neverNegative.filter((each) => each < 0)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('costs the same in whatever order its lines stand; shares move by a paisa at most', () => {
    const shuffled = cart.chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.lines], { minLength: input.lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([input, order]) => {
        const { subtotal, discount, shipping, total, promotion: code, lines: before, tax } = priceCart(input);
        const again = priceCart({ ...input, lines: order });
        expect(again).toMatchObject({ subtotal, discount, shipping, total, promotion: code });
        if (discount === 0) expect(again.tax).toBe(tax);
        const shares = new Map(before.map((each) => [each.lineId, each.discount]));
        const moved = again.lines.filter((each) => Math.abs(each.discount - (shares.get(each.lineId) ?? 0)) > 1);
        expect(moved).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is left as it was, and priced alike twice', () => {
    fc.assert(
      fc.property(cart, (input) => {
        const copy = structuredClone(input);
        expect(priceCart(input)).toEqual(priceCart(copy));
        expect(input).toEqual(copy);
      }),
      { numRuns: 300 },
    );
  });

  test('ends at exactly zero after any sequence of partial returns', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(cart, steps, (input, wanted) => {
        for (const frozen of priceCart(input).lines) {
          const shares = returnAll(frozen, wanted);
          for (const key of ['total', 'tax', 'cgst', 'sgst', 'igst'] as const) {
            expect(sumPaise(shares.map((each) => each[key]))).toBe(frozen[key]);
          }
          const wrong = shares.filter((each) => Math.min(each.tax, each.cgst, each.sgst, each.igst, each.total - each.tax) < 0);
          expect(wrong).toEqual([]);
          expect(shares.every((each) => each.tax === each.cgst + each.sgst + each.igst)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Returns pieces in the wanted steps until all are back; what remains after the last step comes in one. */
function returnAll(frozen: PricedLine, wanted: readonly number[]) {
  const shares = [];
  let returned = 0;
  for (const step of [...wanted, frozen.quantity]) {
    const quantity = Math.min(step, frozen.quantity - returned);
    shares.push(refundShare(frozen, returned, quantity));
    returned += quantity;
  }
  return shares;
}
