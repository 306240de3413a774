import { describe, expect, test } from '@jest/globals';
import { toPaise } from '#money';
import { gstRules } from './gst-rules.fixture.ts';
import { taxRate } from './tax-rate.ts';

const TODAY = '2026-11-24';

function rateOf(total: number, quantity: number, hsnCode: string | null, day: string): number {
  return taxRate({ total: toPaise(total), quantity, hsnCode, day }, gstRules).rateBasisPoints;
}

describe('taxRate', () => {
  test.each([
    ['up to ₹2,625 inclusive a piece is 5 %', 2_625_00, 1, 500],
    ['a paisa more is 18 %', 2_625_01, 1, 1_800],
    ['the end of the unclear band is 18 %', 2_950_00, 1, 1_800],
    ['it is the value of one piece, not of the line', 5_250_00, 2, 500],
    ['a fraction of a paisa a piece too much counts', 7_875_01, 3, 1_800],
    ['free goods have the lower rate', 0, 1, 500],
    ['the largest amount does not overflow', Number.MAX_SAFE_INTEGER, 100, 1_800],
  ])('%s', (_name, total, quantity, rate) => {
    expect(rateOf(total, quantity, '6109', TODAY)).toBe(rate);
  });

  test.each([
    ['apparel', '6203', '2025-09-21', 1_050_00, 500],
    ['apparel', '6203', '2025-09-21', 1_050_01, 1_200],
    ['apparel', '6203', '2025-09-22', 1_050_01, 500],
    ['footwear', '64039990', '2025-09-21', 1_120_00, 1_200],
    ['footwear', '64039990', '2025-09-21', 1_500_00, 1_800],
    ['footwear', '64039990', '2025-09-22', 1_500_00, 500],
    ['goods from before the table', '6109', '2016-01-01', 100_00, 1_800],
  ])('%s %s on %s at %i paise: %i', (_goods, hsnCode, day, total, rate) => {
    expect(rateOf(total, 1, hsnCode, day)).toBe(rate);
  });

  test('other goods are 18 %, goods without a code are apparel, spaces in a code do not matter', () => {
    expect(rateOf(100_00, 1, '4202', TODAY)).toBe(1_800);
    expect(rateOf(100_00, 1, null, TODAY)).toBe(500);
    expect(rateOf(100_00, 1, ' ', TODAY)).toBe(500);
    expect(rateOf(100_00, 1, '61 09 10 00', TODAY)).toBe(500);
  });

  test('a longer prefix in the table wins, whatever its date', () => {
    const zero = { hsnPrefix: '6109', validFrom: '2018-01-01', bands: [{ upTo: null, rateBasisPoints: 0 }] };
    const goods = { total: toPaise(100_00), quantity: 1, hsnCode: '61091000', day: TODAY };
    expect(taxRate(goods, [zero, ...gstRules]).rateBasisPoints).toBe(0);
    expect(taxRate(goods, [...gstRules, zero]).rateBasisPoints).toBe(0);
  });
});

describe('the unclear band', () => {
  const bandOf = (unitPrice: number, hsnCode: string | null, day: string) =>
    taxRate({ total: toPaise(unitPrice), quantity: 1, hsnCode, day }, gstRules).unclearBand;

  test.each([
    [2_625_00, '6109', false],
    [2_625_01, '6109', true],
    [2_950_00, null, true],
    [2_950_01, '6109', false],
    [2_799_00, '4202', false],
  ])('%i paise, HSN %s: %s', (unitPrice, hsnCode, expected) => {
    expect(bandOf(unitPrice, hsnCode, TODAY) !== null).toBe(expected);
  });

  test('before 22 September 2025 the band was another', () => {
    expect(bandOf(2_799_00, '6109', '2025-09-21')).toBeNull();
    expect(bandOf(1_100_00, '6109', '2025-09-21')).toEqual({ above: 1_050_00, upTo: 1_120_00, lowerRate: 500, higherRate: 1_200 });
  });

  test('says exactly which prices lie in it, whatever its limits', () => {
    const rules = [{ hsnPrefix: '42', validFrom: '2017-07-01', bands: [{ upTo: toPaise(9_99), rateBasisPoints: 25 }, { upTo: null, rateBasisPoints: 1_313 }] }];
    const inside = Array.from({ length: 20_00 }, (_, price) => price)
      .filter((price) => taxRate({ total: toPaise(price), quantity: 1, hsnCode: '4202', day: TODAY }, rules).unclearBand !== null);
    expect([inside.at(0), inside.at(-1), inside.length]).toEqual([10_02, 11_30, 1_29]);
    expect(taxRate({ total: toPaise(10_50), quantity: 1, hsnCode: '4202', day: TODAY }, rules).unclearBand).toMatchObject({ above: 10_01, upTo: 11_30 });
  });
});
