import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { world, type World } from '#testing';
import { importCatalogue } from '../../../scripts/import-catalogue.ts';
import { keepIndex } from '../jobs/keep-index.ts';
import { rebuildMeilisearch } from '../jobs/rebuild-meilisearch.ts';
import { apparel, QUERIES } from './apparel.ts';
import { startMeilisearchFake, type MeilisearchFake } from './meilisearch-fake.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'aarya-meilisearch-'));
/** A real one is used when the environment names it; then what only a fake can do is not tried. */
const real = process.env['MEILISEARCH_URL'];
const testFake = real === undefined ? test : test.skip;
let fake: MeilisearchFake;
let w: World;
beforeAll(async () => {
  fake = await startMeilisearchFake();
  const key = process.env['MEILISEARCH_API_KEY'];
  w = await world({ environment: { MEILISEARCH_URL: real ?? fake.url, ...(real === undefined ? { MEILISEARCH_API_KEY: fake.apiKey } : key === undefined ? {} : { MEILISEARCH_API_KEY: key }) } });
  const file = path.join(folder, 'apparel.csv');
  writeFileSync(file, apparel());
  await importCatalogue(w.platform, file);
  await keepIndex.run({}, w.system);
  await w.runJobs();
});
beforeEach(() => {
  fake.fault = 'none';
  fake.requests.length = 0;
});
afterAll(async () => {
  await w.close();
  await fake.close();
  rmSync(folder, { recursive: true });
});

async function find(query: string, variables: object = {}) {
  const { search } = await w.nobody.must('Search', { query, ...variables });
  return { titles: search.nodes.map((node: any): string => node.product.title) as string[], total: search.totalCount as number, facets: search.facets, end: search.pageInfo.endCursor, next: search.pageInfo.hasNextPage };
}
const asked = (): string[] => fake.requests.filter((request) => request.endsWith('/search'));

describe('with Meilisearch', () => {
  test.each(QUERIES)('%s', async (query, title) => {
    const { titles } = await find(query, { first: 3 });
    expect(titles.length).toBeGreaterThan(0);
    for (const found of titles.slice(0, query.split(' ').length > 1 ? 1 : 3)) expect(found).toMatch(title);
    // A SKU is the catalogue's own matter.
    if (real === undefined) expect(asked()).toHaveLength(query.includes('-M') ? 0 : 1);
  });

  test('facets, filters, totals and pages come from the catalogue, as they are now', async () => {
    const all = await find('shirt');
    const blue = await find('shirt', { filter: { options: [{ name: 'Colour', values: ['Blue'] }] } });
    expect(blue.total).toBeGreaterThan(0);
    expect(all.facets.find((facet: any) => facet.name === 'Colour').values.find((value: any) => value.value === 'Blue').count).toBe(blue.total);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await find('shirt', { first: 5, after });
      seen.push(...page.titles);
      [after, more] = [page.end, page.next];
    }
    expect([seen.length, new Set(seen).size]).toEqual([all.total, all.total]);
    const cheap = await find('shirt', { first: 50, sort: 'PRICE_LOW_TO_HIGH', filter: { priceMax: 600_00 } });
    expect(cheap.total).toBeLessThan(all.total);
  });

  test('F15 a deactivated product is gone although the index lags; a changed title is found after the jobs', async () => {
    const admin = await w.admin();
    const [product] = (await admin.must('AdminProducts', { filter: { search: 'Mustard Leather Belt' } })).adminProducts.nodes;
    fake.fault = 'error';
    await admin.must('ProductsSetActive', { input: { ids: [product.id], isActive: false } });
    fake.fault = 'none';
    expect((await find('mustard leather belt', { first: 1 })).titles).not.toContain('Mustard Leather Belt');
    await admin.must('ProductsSetActive', { input: { ids: [product.id], isActive: true } });
    const [{ version }] = (await admin.must('AdminProducts', { filter: { search: 'Mustard Leather Belt' } })).adminProducts.nodes;
    await admin.must('ProductUpdate', { input: { id: product.id, version, title: 'Turmeric Cummerbund' } });
    await w.runJobs();
    await w.runJobs(); // what the first ones had published
    fake.requests.length = 0;
    expect((await find('cummerbund')).titles).toEqual(['Turmeric Cummerbund']);
    if (real === undefined) expect(asked()).toHaveLength(1);
  });

  testFake('a rebuild fills another index beside the one in use, changes them in one step and removes the old one', async () => {
    const [before = ''] = fake.indexes.keys();
    const [during] = await Promise.all([find('kurta', { first: 50 }), rebuildMeilisearch.run({}, w.system)]);
    expect(during.titles.length).toBeGreaterThan(0);
    const [after = ''] = fake.indexes.keys();
    expect([...fake.indexes.keys()]).toEqual([after]);
    expect(after).not.toBe(before);
    expect(fake.indexes.get(after)?.documents.size).toBe(138);
    expect((await find('kurta', { first: 50 })).titles.toSorted()).toEqual(during.titles.toSorted());
  });

  testFake('takes at most four statements a search', async () => {
    await find('shirt');
    expect(await w.statements(() => find('blue shirt', { first: 50 }))).toBeLessThanOrEqual(4);
  });
});

// Last: the circuit is the process's own and stays open.
describe('F35 F32 while Meilisearch is in trouble', () => {
  testFake.each(['error', 'reset', 'hang'] as const)('%s: PostgreSQL answers, a page goes on where it was, and after five failures nobody waits for it', async (fault) => {
    const first = await find('shirt', { first: 3 });
    const search = async (): Promise<unknown> => (await w.server.inject({ url: '/health/ready' })).json().checks.search;
    expect(await search()).toBe('ok');
    fake.fault = fault;
    if (fault !== 'hang') expect(await search()).toBe('unavailable');
    const second = await find('shirt', { first: 3, after: first.end });
    expect(second.titles).toHaveLength(3);
    expect((await find('kurta', { first: 1 })).titles[0]).toMatch(/Kurta$/);
    if (fault !== 'hang') return;
    for (let n = 0; n < 5; n += 1) expect((await find('saree', { first: 1 })).titles[0]).toMatch(/Saree$/);
    fake.requests.length = 0;
    expect((await find('blue shirt', { first: 1 })).titles[0]).toMatch(/^Blue (Oxford|Linen) Shirt$/);
    expect(asked()).toEqual([]);
  });
});
