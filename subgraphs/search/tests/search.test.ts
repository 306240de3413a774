import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectError, world, type World } from '#testing';
import { importCatalogue } from '../../../scripts/import-catalogue.ts';
import { rebuildIndex } from '../jobs/rebuild-index.ts';
import { apparel, QUERIES } from './apparel.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'aarya-search-'));
let w: World;
beforeAll(async () => {
  w = await world();
  const file = path.join(folder, 'apparel.csv');
  writeFileSync(file, apparel());
  expect(await importCatalogue(w.platform, file)).toMatchObject({ refused: 0, created: 138 });
  await w.runJobs();
});
afterAll(async () => {
  await w.close();
  rmSync(folder, { recursive: true });
});

type Found = { titles: string[]; total: number; facets: Record<string, Record<string, number>>; end: string | null; next: boolean };

async function find(query: string, variables: object = {}): Promise<Found> {
  const { search } = await w.nobody.must('Search', { query, ...variables });
  return {
    titles: search.nodes.map((node: { product: { title: string } }) => node.product.title),
    total: search.totalCount,
    facets: Object.fromEntries(search.facets.map((facet: { name: string; values: { value: string; count: number }[] }) => [facet.name, Object.fromEntries(facet.values.map(({ value, count }) => [value, count]))])),
    end: search.pageInfo.endCursor,
    next: search.pageInfo.hasNextPage,
  };
}

describe('relevance', () => {
  test.each(QUERIES)('%s', async (query, title) => {
    const { titles } = await find(query, { first: 3 });
    expect(titles.length).toBeGreaterThan(0);
    for (const found of titles.slice(0, query.split(' ').length > 1 ? 1 : 3)) expect(found).toMatch(title);
  });

  test('there are at least sixty of them', () => expect(QUERIES.length).toBeGreaterThanOrEqual(60));
});

test('what is no word finds everything or nothing, and never fails', async () => {
  expect((await find('')).total).toBe(138);
  for (const query of ['%', "'; drop table x; --", '\\', '& | ! ( ) : *', '😀', 'x'.repeat(190), 'zzzzqqqq']) expect((await w.nobody.run('Search', { query })).errors).toEqual([]);
  expect((await find('zzzzqqqq')).total).toBe(0);
  expectError(await w.nobody.run('Search', { query: 'x'.repeat(10_000) }), 'BAD_USER_INPUT');
});

test('pages go through everything once, and say how many there are', async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await find('shirt', { first: 5, after });
    seen.push(...page.titles);
    expect(page.total).toBeGreaterThanOrEqual(seen.length);
    [after, more] = [page.end, page.next];
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await find('shirt')).total);
});

test('facets count what was found, and filters narrow it down', async () => {
  const all = await find('shirt', { filter: null });
  expect(Object.keys(all.facets).length).toBeGreaterThanOrEqual(4);
  const blue = await find('shirt', { filter: { options: [{ name: 'Colour', values: ['Blue'] }] } });
  expect(blue.titles.length).toBeGreaterThan(0);
  for (const title of blue.titles) expect(title).toMatch(/^Blue/);
  expect(all.facets['Colour']?.['Blue']).toBe(blue.total);
  const cheap = await find('shirt', { filter: { priceMax: 600_00 } });
  expect(cheap.total).toBeLessThan(all.total);
  expect((await find('shirt', { filter: { category: 'nowhere' } })).total).toBe(0);
});

test('a deactivated product is gone at once, a changed title is found after the jobs, price and stock are never stale', async () => {
  const admin = await w.admin();
  const { adminProducts } = await admin.must('AdminProducts', { filter: { search: 'Mustard Leather Belt' } });
  const [product] = adminProducts.nodes;
  expect((await find('mustard leather belt', { first: 1 })).titles).toEqual(['Mustard Leather Belt']);
  await admin.must('ProductsSetActive', { input: { ids: [product.id], isActive: false } });
  expect((await find('mustard leather belt', { first: 1 })).titles).not.toContain('Mustard Leather Belt');
  await admin.must('ProductsSetActive', { input: { ids: [product.id], isActive: true } });
  const [{ version }] = (await admin.must('AdminProducts', { filter: { search: 'Mustard Leather Belt' } })).adminProducts.nodes;
  await admin.must('ProductUpdate', { input: { id: product.id, version, title: 'Turmeric Cummerbund' } });
  await w.runJobs();
  expect((await find('cummerbund')).titles).toEqual(['Turmeric Cummerbund']);
  const [variant] = product.variants;
  await admin.must('VariantUpdate', { input: { id: variant.id, version: variant.version, price: 123_00 } });
  const { search } = await w.nobody.must('Search', { query: 'cummerbund' });
  expect(search.nodes[0].product.priceRange.min.amount).toBe(123_00);
});

test('a rebuild leaves the same answers, and none is missing while it runs', async () => {
  const before = await find('kurta', { first: 50 });
  const [during] = await Promise.all([find('kurta', { first: 50 }), rebuildIndex.run({}, w.system)]);
  expect(during.titles).toEqual(before.titles);
  expect((await find('kurta', { first: 50 })).titles).toEqual(before.titles);
});

test('suggestions complete what was begun, with products on sale', async () => {
  const { searchSuggestions } = await w.nobody.must('SearchSuggestions', { prefix: 'kur' });
  expect(searchSuggestions.length).toBeGreaterThan(0);
  expect(searchSuggestions.length).toBeLessThanOrEqual(8);
  for (const { text } of searchSuggestions) expect(text.toLowerCase()).toContain('kur');
  expect(new Set(searchSuggestions.map(({ text }: { text: string }) => text)).size).toBe(searchSuggestions.length);
  expect((await w.nobody.must('SearchSuggestions', { prefix: '' })).searchSuggestions).toEqual(expect.any(Array));
});

test('a search takes at most four statements, however much it finds', async () => {
  await find('shirt');
  for (const [query, first] of [['blue shirt', 1], ['blue shirt', 50], ['', 50], ['shrit', 10]] as const) {
    expect(await w.statements(() => find(query, { first }))).toBeLessThanOrEqual(4);
  }
});

test('an answer is kept for everybody until the catalogue or the index changes', async () => {
  const first = await find('leather wallet');
  expect(await w.statements(() => find('leather wallet'))).toBe(1);
  const admin = await w.admin();
  const product = { title: 'Leather Wallet of Kanpur', description: '<p>Small.</p>', options: [], variants: [{ sku: 'WALLET-K', price: 500_00, options: [] }] };
  await admin.must('ProductCreate', { input: product });
  await w.runJobs();
  const later = await find('leather wallet');
  expect([first.titles, later.titles].map((titles) => titles.includes('Leather Wallet of Kanpur'))).toEqual([false, true]);
  expect(await find('leather wallet')).toEqual(later);
});

test('what lies in the category that is named comes before what only speaks of it', async () => {
  const admin = await w.admin();
  const { productCreate: { product: { variants: [{ id: variantId }] } } } = await admin.must('ProductCreate', { input: { title: 'Saree Pin', variants: [{ sku: 'PIN-1', price: 199_00 }] } });
  await admin.must('StockAdjust', { input: { idempotencyKey: variantId, variantId, delta: 5, reason: 'RECEIVED' } });
  await w.runJobs();
  const { titles } = await find('sari', { first: 50 });
  expect(titles).toContain('Saree Pin');
  expect(titles.at(-1)).toBe('Saree Pin');
});
