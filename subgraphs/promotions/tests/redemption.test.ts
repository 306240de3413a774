import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql, unitOfWork } from '#database';
import { findPromotion, giveBackRedemption, redeemPromotion } from '#promotions';
import { race } from '#testing';
import { openDesk, type Desk, type Redeemed } from './desk.ts';

const HOUR = 60 * 60 * 1000;
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

function outcomes(redeemed: readonly Redeemed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { refused } of redeemed) {
    const outcome = refused === null ? 'REDEEMED' : `${refused.code} at ${refused.path.join('.')}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
const giveBack = (orderId: string) => desk.unit((unit) => giveBackRedemption(unit, orderId));
const lookup = (code: string, userId: string | null = null) => findPromotion(desk.system.reader, { code, userId }, desk.clock.now());
const later = (hours: number) => new Date(desk.clock.now().getTime() + hours * HOUR).toISOString();

describe('redeeming', () => {
  test('F11 of 20 orders at once with a code of limit 1, one wins', async () => {
    const id = await desk.promoCode({ code: 'FIRST1', usageLimit: 1 });
    const redeemed = await race(20, () => desk.redeem('FIRST1'));
    expect(outcomes(redeemed)).toEqual({ REDEEMED: 1, 'PROMO_CODE_LIMIT_REACHED at promoCode': 19 });
    expect(await desk.uses(id)).toEqual({ timesUsed: 1, inForce: 1 });
  });

  test('F11 of 20 orders at once with a code of limit 7, seven win', async () => {
    const id = await desk.promoCode({ code: 'SEVEN', usageLimit: 7 });
    const redeemed = await race(20, () => desk.redeem('seven'));
    expect(outcomes(redeemed)).toEqual({ REDEEMED: 7, 'PROMO_CODE_LIMIT_REACHED at promoCode': 13 });
    expect(await desk.uses(id)).toEqual({ timesUsed: 7, inForce: 7 });
  });

  test('F11 a customer is held to their limit however many orders they send and however they write their address', async () => {
    const id = await desk.promoCode({ code: 'TWICE', usageLimitPerCustomer: 2 });
    const spellings = ['asha@example.com', 'Asha@Example.com', ' ASHA@EXAMPLE.COM '];
    const [hers, others] = await Promise.all([
      race(15, (index) => desk.redeem('TWICE', spellings[index % 3])),
      race(5, () => desk.redeem('TWICE')),
    ]);
    expect(outcomes(hers)).toEqual({ REDEEMED: 2, 'PROMO_CODE_LIMIT_REACHED at promoCode': 13 });
    expect(outcomes(others)).toEqual({ REDEEMED: 5 });
    expect(await desk.uses(id)).toEqual({ timesUsed: 7, inForce: 7 });
  });

  test('F11 a customer is known by the account under any address, and by the address without the account', async () => {
    const id = await desk.promoCode({ code: 'ONEEACH', usageLimitPerCustomer: 1 });
    const asha = await desk.user();
    const hers = await race(6, (index) => desk.redeem('ONEEACH', `asha${index}@example.com`, asha));
    expect(outcomes(hers)).toEqual({ REDEEMED: 1, 'PROMO_CODE_LIMIT_REACHED at promoCode': 5 });
    const used = `asha${hers.findIndex((each) => each.refused === null)}@example.com`;
    expect(outcomes([await desk.redeem('ONEEACH', used)])).toEqual({ 'PROMO_CODE_LIMIT_REACHED at promoCode': 1 });
    expect(await desk.uses(id)).toEqual({ timesUsed: 1, inForce: 1 });
  });

  test('F11 both limits hold when they race', async () => {
    const id = await desk.promoCode({ code: 'BOTH', usageLimit: 5, usageLimitPerCustomer: 1 });
    const redeemed = await race(24, (index) => desk.redeem('BOTH', `buyer${index % 8}@example.com`));
    expect(outcomes(redeemed)).toEqual({ REDEEMED: 5, 'PROMO_CODE_LIMIT_REACHED at promoCode': 19 });
    expect(await desk.uses(id)).toEqual({ timesUsed: 5, inForce: 5 });
  });

  test('F09 an order that fails afterwards leaves no use behind', async () => {
    const id = await desk.promoCode({ code: 'ROLLBACK', usageLimit: 1 });
    const failing = unitOfWork(desk.system, async (unit) => {
      await redeemPromotion(unit, { code: 'ROLLBACK', orderId: newId(), userId: null, email: 'a@example.com', path: [] });
      throw new Error('the stock was short');
    });
    await expect(failing).rejects.toThrow('the stock was short');
    expect(await desk.uses(id)).toEqual({ timesUsed: 0, inForce: 0 });
    expect(outcomes([await desk.redeem('ROLLBACK')])).toEqual({ REDEEMED: 1 });
  });

  test('takes two statements and a refusal no more; giving back takes one', async () => {
    await desk.promoCode({ code: 'COUNTED', usageLimitPerCustomer: 1 });
    const beginAndCommit = 2;
    let orderId = '';
    expect(await desk.statements(async () => {
      orderId = (await desk.redeem('COUNTED', 'a@example.com')).orderId;
    })).toBe(2 + beginAndCommit);
    expect(await desk.statements(() => desk.redeem('COUNTED', 'a@example.com'))).toBe(2 + beginAndCommit);
    expect(await desk.statements(() => desk.redeem('NO-SUCH'))).toBe(1 + beginAndCommit);
    expect(await desk.statements(() => giveBack(orderId))).toBe(1 + beginAndCommit);
  });

  test('one order does not use a code twice', async () => {
    const id = await desk.promoCode({ code: 'AGAIN' });
    const { orderId } = await desk.redeem('AGAIN');
    const again = desk.unit((unit) => redeemPromotion(unit, { code: 'AGAIN', orderId, userId: null, email: 'a@example.com', path: [] }));
    await expect(again).rejects.toMatchObject({ constraint: 'redemption_once_an_order' });
    expect(await desk.uses(id)).toEqual({ timesUsed: 1, inForce: 1 });
  });

  test('F11 the database itself refuses more uses than the limit', async () => {
    const id = await desk.promoCode({ code: 'CHECKED', usageLimit: 1 });
    await expect(rows(desk.system.reader, sql`update promotions.promo_code set times_used = 2 where id = ${id}`)).rejects
      .toMatchObject({ constraint: 'promo_code_used_within_its_limit' });
    await expect(rows(desk.system.reader, sql`update promotions.promo_code set times_used = -1 where id = ${id}`)).rejects.toThrow('times_used');
  });
});

describe('giving back', () => {
  test('F11 happens once, however many give back at once, and the use is there for the next', async () => {
    const id = await desk.promoCode({ code: 'BACK', usageLimit: 2, usageLimitPerCustomer: 1 });
    const { orderId } = await desk.redeem('BACK', 'asha@example.com');
    await desk.redeem('BACK', 'ravi@example.com');
    const given = await race(10, () => giveBack(orderId));
    expect(given.filter(Boolean)).toHaveLength(1);
    expect(await desk.uses(id)).toEqual({ timesUsed: 1, inForce: 1 });
    expect(outcomes([await desk.redeem('BACK', 'ravi@example.com')])).toEqual({ 'PROMO_CODE_LIMIT_REACHED at promoCode': 1 });
    expect(outcomes([await desk.redeem('BACK', 'asha@example.com')])).toEqual({ REDEEMED: 1 });
    expect(await giveBack(orderId)).toBe(false);
    expect(await desk.uses(id)).toEqual({ timesUsed: 2, inForce: 2 });
  });

  test('of an order without a code changes nothing', async () => {
    expect(await giveBack(newId())).toBe(false);
  });

  test('F11 uses that are taken and given back at once add up', async () => {
    const id = await desk.promoCode({ code: 'CHURN', usageLimit: 10 });
    const first = await race(10, () => desk.redeem('CHURN'));
    const [second] = await Promise.all([race(10, () => desk.redeem('CHURN')), race(20, (index) => giveBack(first[index % 10]?.orderId ?? ''))]);
    const won = second.filter((each) => each.refused === null).length;
    expect(await desk.uses(id)).toEqual({ timesUsed: won, inForce: won });
  });
});

describe('looking a code up', () => {
  test('ignores case and blanks around it', async () => {
    await desk.promoCode({ code: ' Diwali-10 ', minimumSubtotal: 50_000 });
    for (const typed of ['DIWALI-10', 'diwali-10', '  dIwAlI-10 ']) {
      expect(await lookup(typed)).toEqual({
        code: 'DIWALI-10', promotion: { code: 'DIWALI-10', kind: 'PERCENTAGE', value: 1000, minimumSubtotal: 50_000, scope: null }, refusal: null,
      });
      expect(outcomes([await desk.redeem(typed)])).toEqual({ REDEEMED: 1 });
    }
  });

  test('refuses what is no code, unknown or switched off', async () => {
    const id = await desk.promoCode({ code: 'OFF' });
    await desk.run('PromoCodeUpdate', { input: { id, isActive: false } });
    for (const typed of ['', '   ', 'NO-SUCH', 'OFF', "' or true --", 'null\u0000byte', 'X'.repeat(10_000)]) {
      expect(await lookup(typed)).toMatchObject({ promotion: null, refusal: { code: 'PROMO_CODE_INVALID' } });
      expect(outcomes([await desk.redeem(typed)])).toEqual({ 'PROMO_CODE_INVALID at promoCode': 1 });
    }
  });

  test('F11 a code is valid from its start up to, not at, its end', async () => {
    await desk.promoCode({ code: 'WINDOW', startsAt: later(1), endsAt: later(2) });
    const seen: string[] = [];
    for (let half = 0; half <= 4; half += 1) {
      const found = await lookup('WINDOW');
      const { refused } = await desk.redeem('WINDOW');
      expect(refused?.code ?? null).toBe(found.refusal?.code ?? null);
      seen.push(found.refusal?.code ?? 'VALID');
      desk.clock.advance(HOUR / 2);
    }
    expect(seen).toEqual(['PROMO_CODE_INVALID', 'PROMO_CODE_INVALID', 'VALID', 'VALID', 'PROMO_CODE_EXPIRED']);
  });

  test('says when a code is used up, in all and by one customer', async () => {
    await desk.promoCode({ code: 'LAST', usageLimit: 2, usageLimitPerCustomer: 1 });
    const [asha, ravi] = await Promise.all([desk.user(), desk.user()]);
    expect(await lookup('last', asha)).toMatchObject({ refusal: null });
    await desk.redeem('LAST', 'asha@example.com', asha);
    expect(await lookup('last', asha)).toMatchObject({ promotion: null, refusal: { code: 'PROMO_CODE_LIMIT_REACHED', message: expect.stringContaining('You have used the promo code LAST') } });
    expect(await lookup('last', ravi)).toMatchObject({ refusal: null });
    expect(await lookup('last')).toMatchObject({ refusal: null });
    await desk.redeem('LAST', 'ravi@example.com');
    expect(await lookup('LAST', ravi)).toMatchObject({ promotion: null, refusal: { code: 'PROMO_CODE_LIMIT_REACHED' } });
  });

  test('names the products, the categories and all categories below them, in one statement', async () => {
    const clothes = await desk.category(null);
    const kurtas = await desk.category(clothes);
    const silk = await desk.category(kurtas);
    const shoes = await desk.category(null);
    const product = await desk.product();
    await desk.promoCode({ code: 'SCOPED', categoryIds: [kurtas], productIds: [product, product] });
    let found = await lookup('NO-SUCH');
    expect(await desk.statements(async () => {
      found = await lookup('SCOPED');
    })).toBe(1);
    const scope = found.promotion?.scope;
    expect(scope?.productIds).toEqual([product]);
    expect(new Set(scope?.categoryIds)).toEqual(new Set([kurtas, silk]));
    expect(scope?.categoryIds).not.toContain(shoes);
    await expect(rows(desk.system.reader, sql`delete from catalog.category where id = ${silk}`)).resolves.toEqual([]);
    await expect(rows(desk.system.reader, sql`delete from catalog.category where id = ${kurtas}`)).rejects.toThrow('promo_code_category');
  });
});
