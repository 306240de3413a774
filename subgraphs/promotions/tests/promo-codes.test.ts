import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, rows, sql } from '#database';
import { race } from '#testing';
import { openDesk, type Desk } from './desk.ts';

type Code = { id: string; code: string; [field: string]: unknown };
type Payload = { promoCode: Code | null; userErrors: { code: string; path: string[]; message: string }[] };
type PromoCodePage = { nodes: Code[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function create(input: object): Promise<Payload> {
  return (await desk.run('PromoCodeCreate', { input })).promoCodeCreate;
}
async function update(input: object): Promise<Payload> {
  return (await desk.run('PromoCodeUpdate', { input })).promoCodeUpdate;
}
async function pageOf(variables: object): Promise<PromoCodePage> {
  return (await desk.run('PromoCodes', { ...variables })).promoCodes;
}
async function stored(id: string): Promise<Code | undefined> {
  return (await pageOf({ first: 100 })).nodes.find((each) => each.id === id);
}
const refusals = (payload: Payload) => payload.userErrors.map((entry) => `${entry.code} ${entry.path.join('.')}`);

describe('promoCodeCreate', () => {
  test('keeps all that it is given, the code in upper case', async () => {
    const { promoCode } = await create({
      code: 'welcome_10', kind: 'PERCENTAGE', value: 1000, minimumSubtotal: 99_900, usageLimit: 500, usageLimitPerCustomer: 1,
      startsAt: '2026-12-01T00:00:00Z', endsAt: '2027-01-01T00:00:00+05:30',
    });
    expect(await stored(promoCode?.id ?? '')).toEqual({
      id: promoCode?.id, code: 'WELCOME_10', kind: 'PERCENTAGE', value: 1000, minimumSubtotal: { amount: 99_900, currency: 'INR' },
      startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-31T18:30:00.000Z', usageLimit: 500, usageLimitPerCustomer: 1, timesUsed: 0, isActive: true,
    });
    const plain = await create({ code: 'SHIP', kind: 'FREE_SHIPPING', value: 0, startsAt: null, categoryIds: null });
    expect(await stored(plain.promoCode?.id ?? '')).toMatchObject({
      minimumSubtotal: null, startsAt: null, endsAt: null, usageLimit: null, usageLimitPerCustomer: null, value: 0,
    });
  });

  const fine = { code: 'FINE', kind: 'PERCENTAGE', value: 1000 };
  test.each<[string, object, string[]]>([
    ['a percentage of 0', { value: 0 }, ['INVALID value']],
    ['a percentage above 100 %', { value: 10_001 }, ['INVALID value']],
    ['an amount of 0', { kind: 'FIXED_AMOUNT', value: 0 }, ['INVALID value']],
    ['a negative amount', { kind: 'FIXED_AMOUNT', value: -1 }, ['INVALID value']],
    ['free shipping with a value', { kind: 'FREE_SHIPPING', value: 1 }, ['INVALID value']],
    ['an empty code', { code: ' ' }, ['INVALID code']],
    ['a code with a blank', { code: 'A B' }, ['INVALID code']],
    ['a code with a control character', { code: 'A\u0000' }, ['INVALID code']],
    ['a code of 41 characters', { code: 'X'.repeat(41) }, ['INVALID code']],
    ['a negative minimum', { minimumSubtotal: -1 }, ['INVALID minimumSubtotal']],
    ['limits of 0', { usageLimit: 0, usageLimitPerCustomer: 0 }, ['INVALID usageLimit', 'INVALID usageLimitPerCustomer']],
    ['an end at its start', { startsAt: '2030-01-01T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' }, ['INVALID endsAt']],
    ['an end that is past', { endsAt: '2026-11-24T10:00:00Z' }, ['INVALID endsAt']],
    ['an unknown category', { categoryIds: [newId()] }, ['NOT_FOUND categoryIds.0']],
    ['a product id that is none', { productIds: ['shirt'] }, ['NOT_FOUND productIds.0']],
    ['too many categories', { categoryIds: Array.from({ length: 101 }, newId) }, ['INVALID categoryIds']],
  ])('F27 refuses %s, and writes nothing', async (_what, change, expected) => {
    const payload = await create({ ...fine, ...change });
    expect(payload.promoCode).toBeNull();
    expect(refusals(payload)).toEqual(expected);
    expect((await pageOf({ first: 100 })).nodes.map((each) => each.code)).not.toContain('FINE');
  });

  test.each<[string, object]>([
    ['1 basis point', { value: 1 }], ['100 %', { value: 10_000 }], ['1 paisa', { kind: 'FIXED_AMOUNT', value: 1 }],
    ['the largest amount', { kind: 'FIXED_AMOUNT', value: 2_147_483_647 }], ['a limit of 1', { usageLimit: 1, usageLimitPerCustomer: 1 }],
    ['a minimum of 0', { minimumSubtotal: 0 }], ['a code of 40 characters', { code: 'X'.repeat(40) }],
  ])('takes %s', async (_what, change) => {
    expect(refusals(await create({ ...fine, code: `OK-${newId().slice(-12)}`, ...change }))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof sql>]>([
    ['promo_code_value_fits_its_kind', sql`update promotions.promo_code set value = 10001 where code = 'ROW'`],
    ['promo_code_value_fits_its_kind', sql`update promotions.promo_code set kind = 'FREE_SHIPPING' where code = 'ROW'`],
    ['promo_code_value_fits_its_kind', sql`update promotions.promo_code set kind = 'GIFT' where code = 'ROW'`],
    ['promo_code_ends_after_its_start', sql`update promotions.promo_code set starts_at = now(), ends_at = now() where code = 'ROW'`],
    ['promo_code_usage_limit_check', sql`update promotions.promo_code set usage_limit = 0 where code = 'ROW'`],
    ['promo_code_code_check', sql`update promotions.promo_code set code = 'row' where code = 'ROW'`],
  ])('F27 the database holds %s too', async (constraint, statement) => {
    await create({ ...fine, code: 'ROW' });
    await expect(rows(desk.system.reader, statement)).rejects.toMatchObject({ constraint });
  });

  test('of ten who take the same code at once in any case, one gets it', async () => {
    const payloads = await race(10, (index) => create({ ...fine, code: index % 2 === 0 ? 'unique' : 'UNIQUE' }));
    expect(payloads.flatMap(refusals)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_EXISTS code'));
  });

  test('names what it is for, and refuses only what there is not', async () => {
    const [category, product] = await Promise.all([desk.category(null), desk.product()]);
    const refused = await create({ ...fine, categoryIds: [category, newId(), category], productIds: [product] });
    expect(refusals(refused)).toEqual(['NOT_FOUND categoryIds.1']);
    const query = 'mutation ($input: PromoCodeCreateInput!) { promoCodeCreate(input: $input) { promoCode { categories { id } products { id } } userErrors { code } } }';
    const answer = await desk.run(query, { input: { ...fine, code: 'FOR', categoryIds: [category, category.toUpperCase()], productIds: [product] } });
    expect(answer).toEqual({ promoCodeCreate: { promoCode: { categories: [{ id: category }], products: [{ id: product }] }, userErrors: [] } });
  });
});

describe('promoCodeUpdate', () => {
  test('changes what is given and leaves the rest; null takes an end or a limit away', async () => {
    const { promoCode } = await create({ code: 'CHANGE', kind: 'FIXED_AMOUNT', value: 5000, usageLimit: 10, endsAt: '2027-01-01T00:00:00Z' });
    const id = promoCode?.id;
    const before = { id, code: 'CHANGE', isActive: true, usageLimit: 10, endsAt: '2027-01-01T00:00:00.000Z' };
    expect(await update({ id })).toEqual({ promoCode: before, userErrors: [] });
    expect((await update({ id, isActive: false, usageLimit: 20 })).promoCode).toEqual({ ...before, isActive: false, usageLimit: 20 });
    expect((await update({ id, isActive: true, usageLimit: null, endsAt: null })).promoCode).toEqual({ ...before, usageLimit: null, endsAt: null });
  });

  test('refuses an unknown code, a limit below the uses, and an end before the start', async () => {
    const id = await desk.promoCode({ code: 'USED', startsAt: '2026-11-01T00:00:00Z' });
    await race(3, () => desk.redeem('USED'));
    expect(refusals(await update({ id: newId(), isActive: true }))).toEqual(['NOT_FOUND id']);
    expect(refusals(await update({ id: 'USED', isActive: true }))).toEqual(['NOT_FOUND id']);
    expect(refusals(await update({ id, usageLimit: 2 }))).toEqual(['INVALID usageLimit']);
    expect(refusals(await update({ id, usageLimit: 0 }))).toEqual(['INVALID usageLimit']);
    expect(refusals(await update({ id, endsAt: '2026-11-01T00:00:00Z' }))).toEqual(['INVALID endsAt']);
    expect(refusals(await update({ id, usageLimit: 3 }))).toEqual([]);
    expect((await desk.redeem('USED')).refused?.code).toBe('PROMO_CODE_LIMIT_REACHED');
    expect(await stored(id)).toMatchObject({ usageLimit: 3, timesUsed: 3, endsAt: null });
  });

  test('F11 a limit that is lowered while the code is being used is not overstepped', async () => {
    const id = await desk.promoCode({ code: 'LOWER', usageLimit: 100 });
    const [payloads, redeemed] = await Promise.all([race(5, (index) => update({ id, usageLimit: 4 + index })), race(20, () => desk.redeem('LOWER'))]);
    const used = redeemed.filter((each) => each.refused === null).length;
    const now = await stored(id);
    expect(now?.['timesUsed']).toBe(used);
    expect(Number(now?.['usageLimit'])).toBeGreaterThanOrEqual(used);
    expect(payloads.flatMap(refusals).every((refusal) => refusal === 'INVALID usageLimit')).toBe(true);
  });
});

describe('promoCodes', () => {
  test('lists all, the newest first, page by page', async () => {
    desk.clock.advance(1000);
    for (let number = 0; number < 7; number += 1) await desk.promoCode({ code: `PAGE-${number}` });
    const seen: string[] = [];
    let after: string | null = null;
    let hasNextPage = true;
    while (hasNextPage) {
      const listed: PromoCodePage = await pageOf({ first: 3, after });
      seen.push(...listed.nodes.map((each) => each.code));
      ({ hasNextPage, endCursor: after } = listed.pageInfo);
    }
    const all = (await pageOf({ first: 100 })).nodes.map((each) => each.code);
    expect(seen).toEqual(all);
    expect(all.slice(0, 7)).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `PAGE-${number}`));
    expect(await desk.run('{ promoCodes { totalCount } }')).toEqual({ promoCodes: { totalCount: all.length } });
    expect(await desk.statements(() => pageOf({ first: 100 }))).toBe(1);
  });
});
