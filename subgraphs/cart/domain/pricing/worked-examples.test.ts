/** The examples of docs/pricing.md, number for number, computed by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toPaise } from '#money';
import { gstRules } from './gst-rules.fixture.ts';
import { priceCart, refundShare } from './index.ts';
import type { Delivery, PricingInput, PricingLine, Promotion } from './index.ts';

const standard: Delivery = { methodId: 'standard', price: toPaise(79_00), freeAbove: toPaise(999_00) };
const express: Delivery = { methodId: 'express', price: toPaise(149_00), freeAbove: null };

function line(id: string, hsnCode: string, unitPrice: number, quantity: number): PricingLine {
  return { id, variantId: `variant-${id}`, productId: `product-${id}`, quantity, unitPrice: toPaise(unitPrice), hsnCode };
}

function code(name: string, kind: Promotion['kind'], value: number, minimum: number | null): Promotion {
  return { code: name, kind, value, minimumSubtotal: minimum === null ? null : toPaise(minimum), scope: null };
}

/** A cart on 24 November 2026, sold from and, unless said otherwise, delivered in Karnataka. */
function cart(lines: PricingLine[], rest: Partial<PricingInput>): PricingInput {
  const shop = { taxRules: gstRules, sellerState: 'KA', deliveryState: 'KA', businessDay: '2026-11-24' };
  return { ...shop, lines, promotion: null, delivery: standard, ...rest };
}

describe('worked examples', () => {
  test('1: two T-shirts, delivered in the shop’s state', () => {
    const priced = priceCart(cart([line('tee', '6109', 499_00, 2)], {}));
    expect(priced).toMatchObject({ subtotal: 998_00, discount: 0, shipping: 79_00, total: 1_077_00, tax: 51_28 });
    expect(priced.lines).toMatchObject([{ total: 998_00, rateBasisPoints: 500, tax: 47_52 }]);
    expect(priced.delivery).toMatchObject({ total: 79_00, rateBasisPoints: 500, tax: 3_76 });
    expect(priced.taxLines).toEqual([
      { name: 'CGST', ratePercent: 2.5, amount: 25_64 },
      { name: 'SGST', ratePercent: 2.5, amount: 25_64 },
    ]);
  });

  test('2: 10 % off three lines, delivered in another state', () => {
    const lines = [line('tee', '6109', 499_00, 1), line('shirt', '6205', 1_299_00, 1), line('socks', '6115', 149_95, 3)];
    const priced = priceCart(cart(lines, { promotion: code('TEN', 'PERCENTAGE', 1_000, null), deliveryState: 'MH' }));
    expect(priced).toMatchObject({ subtotal: 2_247_85, discount: 224_79, shipping: 0, total: 2_023_06, tax: 96_34 });
    expect(priced.lines).toMatchObject([
      { discount: 49_90, total: 449_10, tax: 21_39 },
      { discount: 129_90, total: 1_169_10, tax: 55_67 },
      { discount: 44_99, total: 404_86, tax: 19_28 },
    ]);
    expect(priced.taxLines).toEqual([{ name: 'IGST', ratePercent: 5, amount: 96_34 }]);
  });

  test('3: a jacket whose price fits neither rate, and a code that brings it down to 5 %', () => {
    const jacket = [line('jacket', '6201', 2_799_00, 1)];
    const full = priceCart(cart(jacket, {}));
    expect(full).toMatchObject({ total: 2_799_00, tax: 426_97, lines: [{ rateBasisPoints: 1_800, unclearBand: { above: 2_625_00, upTo: 2_950_00, lowerRate: 500, higherRate: 1_800 } }] });
    expect(full.taxLines).toEqual([
      { name: 'CGST', ratePercent: 9, amount: 213_49 },
      { name: 'SGST', ratePercent: 9, amount: 213_48 },
    ]);
    const reduced = priceCart(cart(jacket, { promotion: code('TEN', 'PERCENTAGE', 1_000, null) }));
    expect(reduced).toMatchObject({ total: 2_519_10, tax: 119_96, lines: [{ rateBasisPoints: 500, unclearBand: null }] });
  });

  test('4: two rates in one cart, express delivery, and a code with a minimum', () => {
    const lines = [line('kurta', '6211', 1_499_00, 1), line('blazer', '6203', 4_999_00, 1)];
    const refused = priceCart(
      cart(lines, { delivery: express, deliveryState: null, promotion: code('SHIPFREE', 'FREE_SHIPPING', 0, 10_000_00) }),
    );
    expect(refused).toMatchObject({ subtotal: 6_498_00, shipping: 149_00, total: 6_647_00, tax: 856_67 });
    expect(refused.promotion).toEqual({ code: 'SHIPFREE', refusal: 'MINIMUM_NOT_MET' });
    expect(refused.delivery).toMatchObject({ rateBasisPoints: 1_800, tax: 22_73 });
    expect(refused.taxLines).toEqual([
      { name: 'CGST', ratePercent: 2.5, amount: 35_69 },
      { name: 'SGST', ratePercent: 2.5, amount: 35_69 },
      { name: 'CGST', ratePercent: 9, amount: 392_65 },
      { name: 'SGST', ratePercent: 9, amount: 392_64 },
    ]);
    const applied = priceCart(cart(lines, { delivery: express, promotion: code('SHIPFREE', 'FREE_SHIPPING', 0, 5_000_00) }));
    expect(applied).toMatchObject({ discount: 0, shipping: 0, total: 6_498_00, tax: 833_94 });
    expect(applied.promotion).toEqual({ code: 'SHIPFREE', refusal: null });
  });

  test('5: three shirts with ₹47 off come back one by one', () => {
    const lines = [line('shirt', '6205', 349_00, 3)];
    const priced = priceCart(cart(lines, { promotion: code('LESS47', 'FIXED_AMOUNT', 47_00, null) }));
    const [frozen] = priced.lines;
    if (frozen === undefined) throw new Error('The line is missing');
    expect(frozen).toMatchObject({ subtotal: 1_047_00, discount: 47_00, total: 1_000_00, tax: 47_62, cgst: 23_81, sgst: 23_81 });
    expect([refundShare(frozen, 0, 1), refundShare(frozen, 1, 1), refundShare(frozen, 2, 1)]).toEqual([
      { total: 333_33, tax: 15_87, cgst: 7_94, sgst: 7_93, igst: 0 },
      { total: 333_33, tax: 15_87, cgst: 7_93, sgst: 7_94, igst: 0 },
      { total: 333_34, tax: 15_88, cgst: 7_94, sgst: 7_94, igst: 0 },
    ]);
    expect(refundShare(frozen, 0, 3)).toEqual({ total: 1_000_00, tax: 47_62, cgst: 23_81, sgst: 23_81, igst: 0 });
  });

  test('6: what the trace says of a code that is refused, and of one that brings a jacket between the rates', () => {
    const lines = [line('kurta', '6211', 899_00, 1), line('jacket', '6201', 3_099_00, 1)];
    const refused = priceCart(cart(lines, { delivery: express, promotion: code('TEN', 'PERCENTAGE', 1_000, 5_000_00) }));
    expect(refused.priceTrace).toEqual(steps('With a minimum of ₹5,000 the code is refused'));
    expect(refused).toMatchObject({ total: 4_147_00, tax: 538_27 });
    const applied = priceCart(cart(lines, { delivery: express, promotion: code('TEN', 'PERCENTAGE', 1_000, 3_000_00) }));
    expect(applied.priceTrace).toEqual(steps('With a minimum of ₹3,000 it applies'));
    expect(applied).toMatchObject({ discount: 399_80, total: 3_747_20, tax: 486_72, lines: [{ discount: 89_90 }, { discount: 309_90, total: 2_789_10 }] });
  });
});

/** The steps in the first table of docs/pricing.md after these words. */
function steps(words: string): object[] {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/pricing.md'), 'utf8');
  const [table = ''] = page.slice(page.indexOf(words)).match(/(\| .*\n)+(\|---.*\n)(\| .*\n)+/) ?? [];
  return table.trim().split('\n').slice(2).map((row) => {
    const [rule, outcome, reason, amount] = row.split('|').slice(1).map((cell) => cell.replaceAll('`', '').trim());
    return { rule, outcome, reason, amount: Number(amount) };
  });
}
