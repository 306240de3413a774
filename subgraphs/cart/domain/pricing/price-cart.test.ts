import { describe, expect, test } from '@jest/globals';
import { toPaise } from '#money';
import { gstRules } from './gst-rules.fixture.ts';
import { priceCart } from './price-cart.ts';
import type { PricingInput, PricingLine, Promotion } from './types.ts';

function line(id: string, unitPrice: number, rest: Partial<PricingLine> = {}): PricingLine {
  return { id, variantId: id, productId: id, quantity: 1, unitPrice: toPaise(unitPrice), hsnCode: null, ...rest };
}

function promotion(kind: Promotion['kind'], value: number, rest: Partial<Promotion> = {}): Promotion {
  return { code: 'CODE', kind, value, minimumSubtotal: null, scope: null, ...rest };
}

function cart(lines: PricingLine[], rest: Partial<PricingInput> = {}): PricingInput {
  const shop = { taxRules: gstRules, sellerState: 'KA', deliveryState: 'KA', businessDay: '2026-11-24' };
  return { ...shop, lines, promotion: null, delivery: null, ...rest };
}

const standard = { methodId: 'standard', price: toPaise(79_00), freeAbove: toPaise(999_00) };

describe('promotions', () => {
  test('a tie over the last paisa goes to the earlier line', () => {
    const priced = priceCart(cart([line('a', 1_00), line('b', 1_00)], { promotion: promotion('FIXED_AMOUNT', 5) }));
    expect(priced.lines.map((each) => each.discount)).toEqual([3, 2]);
  });

  test('a percentage rounds half up once, on the subtotal it applies to', () => {
    const priced = priceCart(cart([line('a', 5), line('b', 5), line('c', 5)], { promotion: promotion('PERCENTAGE', 1_000) }));
    expect(priced.discount).toBe(2);
  });

  test('a fixed amount takes off no more than the goods it is for', () => {
    const scoped = promotion('FIXED_AMOUNT', 500_00, { scope: { productIds: ['a'] } });
    const priced = priceCart(cart([line('a', 100_00), line('b', 900_00)], { promotion: scoped }));
    expect(priced).toMatchObject({ discount: 100_00, total: 900_00, lines: [{ total: 0, tax: 0 }, { discount: 0 }] });
  });

  test('a scope covers products and categories; goods outside it keep their price', () => {
    const lines = [line('a', 100_00), line('b', 100_00, { categoryIds: ['men', 'shirts'] }), line('c', 100_00)];
    const scoped = promotion('PERCENTAGE', 5_000, { scope: { productIds: ['a'], categoryIds: ['men'] } });
    expect(priceCart(cart(lines, { promotion: scoped })).lines.map((each) => each.discount)).toEqual([50_00, 50_00, 0]);
  });

  test('F11 a cart below the minimum is priced without the code and says so', () => {
    const minimum = promotion('PERCENTAGE', 1_000, { minimumSubtotal: toPaise(1_000_00) });
    const below = priceCart(cart([line('a', 999_99)], { promotion: minimum }));
    expect(below).toMatchObject({ promotion: { code: 'CODE', refusal: 'MINIMUM_NOT_MET' }, discount: 0, total: 999_99 });
    const reached = priceCart(cart([line('a', 1_000_00)], { promotion: minimum }));
    expect(reached).toMatchObject({ promotion: { refusal: null }, discount: 100_00 });
  });

  test('a code for other goods is refused, whatever its kind', () => {
    const other = { scope: { productIds: ['z'] } };
    for (const kind of ['PERCENTAGE', 'FIXED_AMOUNT', 'FREE_SHIPPING'] as const) {
      const priced = priceCart(cart([line('a', 100_00)], { promotion: promotion(kind, 100, other), delivery: standard }));
      expect(priced).toMatchObject({ promotion: { refusal: 'PROMO_CODE_NOT_APPLICABLE' }, discount: 0, shipping: 79_00 });
    }
  });

  test('a percentage of more than all takes off all', () => {
    expect(priceCart(cart([line('a', 1_00)], { promotion: promotion('PERCENTAGE', 20_000) })).total).toBe(0);
  });
});

describe('delivery', () => {
  test('free above ₹999 is free from ₹999 on, after the discount', () => {
    const shippingOf = (unitPrice: number, off: number) =>
      priceCart(cart([line('a', unitPrice)], { delivery: standard, promotion: promotion('FIXED_AMOUNT', off) })).shipping;
    expect(shippingOf(998_99, 0)).toBe(79_00);
    expect(shippingOf(999_00, 0)).toBe(0);
    expect(shippingOf(999_00, 1)).toBe(79_00);
  });

  test('an empty cart costs nothing', () => {
    const empty = priceCart(cart([], { delivery: standard, promotion: promotion('PERCENTAGE', 1_000) }));
    expect(empty).toMatchObject({ subtotal: 0, discount: 0, shipping: 0, total: 0, tax: 0, taxLines: [], promotion: { refusal: null } });
  });

  test('is IGST when it leaves the shop’s state', () => {
    const priced = priceCart(cart([line('a', 100_00)], { delivery: standard, deliveryState: 'DL' }));
    expect(priced.delivery).toMatchObject({ cgst: 0, sgst: 0, igst: 3_76, tax: 3_76 });
  });
});

describe('the trace', () => {
  test('tells each step with its paise', () => {
    const scoped = promotion('PERCENTAGE', 1_000, { code: 'TEN' });
    const priced = priceCart(cart([line('a', 2_999_00)], { promotion: scoped, delivery: standard }));
    expect(priced.priceTrace).toEqual([
      { rule: 'SUBTOTAL', outcome: 'INFO', reason: 'Unit price × quantity of every line', amount: 2_999_00 },
      { rule: 'PROMOTION', outcome: 'APPLIED', reason: 'TEN: 10 % off', amount: 299_90 },
      { rule: 'DELIVERY', outcome: 'APPLIED', reason: 'The goods reach the amount from which delivery is free', amount: 0 },
      {
        rule: 'GST',
        outcome: 'APPLIED',
        reason: 'Line a: 18 % (no HSN code, taxed as apparel)',
        amount: 411_73,
      },
      {
        rule: 'GST',
        outcome: 'INFO',
        reason: 'Line a: a piece after the discount costs more than ₹2,625.00 and at most ₹2,950.00, which fits neither 5 % nor 18 %; the higher rate holds',
        amount: 2_699_10,
      },
      { rule: 'TOTAL', outcome: 'INFO', reason: 'Subtotal − discount + delivery', amount: 2_699_10 },
    ]);
  });

  test('names a refusal and why', () => {
    const minimum = promotion('PERCENTAGE', 1_000, { minimumSubtotal: toPaise(1_00_000_00) });
    const priced = priceCart(cart([line('a', 100_00)], { promotion: minimum }));
    expect(priced.priceTrace[1]).toEqual({
      rule: 'PROMOTION',
      outcome: 'REFUSED',
      reason: 'CODE needs goods for at least ₹1,00,000.00',
      amount: 0,
    });
  });
});

describe('what no cart can hold', () => {
  test.each([
    [line('a', 1, { quantity: 0 })],
    [line('a', 1, { quantity: 1.5 })],
    [line('a', -1)],
    [line('a', Number.MAX_SAFE_INTEGER, { quantity: 2 })],
  ])('is a defect: %j', (impossible) => {
    expect(() => priceCart(cart([impossible]))).toThrow(RangeError);
  });
});
