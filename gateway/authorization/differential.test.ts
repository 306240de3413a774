import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { randomQuery, type RandomQuery } from './testing/random-query.ts';
import { monolith, startShop, type Answer, type Shop } from './testing/shop-gateway.ts';
import { SHOP_RULES, VIEWERS } from './testing/shop-rules.ts';

const QUERIES = 1_500;
// The first request of an operation is executed by Apollo, the later ones by our own execution: the last two are the same.
const ASKED_BY = [VIEWERS.nobody, VIEWERS.customer, VIEWERS.admin, VIEWERS.admin];

let shop: Shop;
const { stackTraceLimit } = Error;
beforeAll(async () => {
  Error.stackTraceLimit = 0; // Tens of thousands of refusals are made here; nobody reads where.
  shop = await startShop(SHOP_RULES);
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
  return shop.stop();
});

test(`${QUERIES} random queries are answered as one schema under graphql-js and graphql-shield would answer them`, async () => {
  const reference = monolith(shop.apiSchema, SHOP_RULES);
  const seen = { compared: 0, refused: 0, withList: 0 };
  for (const { seed, query, variables } of validQueries(QUERIES)) {
    for (const viewer of ASKED_BY) {
      const expected = await reference(viewer, query, variables);
      const found = await shop.ask(viewer, query, variables);
      const problems = errorProblems(found, expected);
      if (!isDeepStrictEqual(plain(found.data), plain(expected.data)) || problems.length > 0) {
        const where = `seed ${seed} as ${viewer?.role ?? 'nobody'}: ${query}`;
        expect({ where, problems, data: plain(found.data) }).toEqual({ where, problems: [], data: plain(expected.data) });
      }
      seen.compared += 1;
      if (expected.errors !== undefined) seen.refused += 1;
      if (found.errors?.some(({ path }) => path?.some((step) => typeof step === 'number'))) seen.withList += 1;
    }
  }
  // The generator has to reach what it is for.
  expect(seen.compared).toBe(QUERIES * ASKED_BY.length);
  expect(seen.refused).toBeGreaterThan(2_000);
  expect(seen.withList).toBeGreaterThan(500);
  const roads = shop.execution.counters();
  expect(Math.min(roads.apollo, roads.direct, roads.planned)).toBeGreaterThan(500);
  expect(shop.guarded?.guard().counters().hits).toBeGreaterThan(0);
}, 180_000);

function* validQueries(count: number): Generator<RandomQuery & { seed: number }> {
  for (let seed = 1, found = 0; found < count; seed += 1) {
    const random = randomQuery(shop.apiSchema, seed);
    if (validate(shop.apiSchema, parse(random.query)).length > 0) continue;
    found += 1;
    yield { seed, ...random };
  }
}

/**
 * Every error of the reference has to be there, with its code. The guard may name more: once a null has travelled up,
 * graphql-js names no further errors below it. So what it names beyond must lie where the answer is null.
 */
function errorProblems(found: Answer, expected: Answer): string[] {
  const codes = (answer: Answer) => new Map((answer.errors ?? []).map(({ path, extensions }) => [JSON.stringify(path), extensions?.['code']]));
  const has = codes(found);
  const missing = [...codes(expected)].filter(([path, code]) => has.get(path) !== code).map(([path]) => `missing ${path}`);
  const beyond = (found.errors ?? [])
    .filter(({ path }) => path === undefined || !isNullAt(found.data, path))
    .map(({ path }) => `beyond ${JSON.stringify(path)}`);
  return [...missing, ...beyond, ...(has.size > 0 && expected.errors === undefined ? ['refused too much'] : [])];
}

function isNullAt(value: unknown, path: readonly (string | number)[]): boolean {
  if (value === null) return true;
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return false;
  return isNullAt(Object.entries(value).find(([key]) => key === String(step))?.[1], rest);
}

function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}
