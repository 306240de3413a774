import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formatEntry, importProducts, type ImportSummary } from '#catalog';
import { loadConfig } from '#config';
import { createSystemContext, type Context, type Platform } from '#context';
import { openDatabase, rows, sql, unitOfWork } from '#database';
import { setOnHand } from '#inventory';
import { createLog } from '#telemetry';
import { testClock } from '#time';
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { catalog } from '../subgraphs/catalog/subgraph.ts';
import { inventory } from '../subgraphs/inventory/subgraph.ts';
import { generateCatalogue } from './generate-catalogue.ts';
import { importCatalogue } from './import-catalogue.ts';

const SAMPLE = path.join(import.meta.dirname, '../subgraphs/catalog/sample/shopify-apparel.csv');
const TABLES = ['catalog.category', 'catalog.product', 'catalog.product_variant', 'catalog.product_image', 'catalog.price_change', 'catalog.import_product',
  'catalog.import_variant', 'inventory.stock_level', 'inventory.stock_movement'];
const folder = mkdtempSync(path.join(tmpdir(), 'aarya-import-'));
const clock = testClock('2026-11-24T06:30:00Z');
let testDatabase: TestDatabase;
let platform: Platform;
let context: Context;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const database = await openDatabase({ url: testDatabase.url, poolSize: 10, entities: [...catalog.entities, ...inventory.entities] });
  const config = loadConfig({ NODE_ENV: 'test', SESSION_SECRET: 'a session secret that only the tests know', GATEWAY_SECRET: 'a gateway secret that only the tests know' });
  platform = { config, clock, database, redis: null, log: createLog({ level: 'fatal' }) };
  context = createSystemContext(platform, 'test');
});

afterAll(async () => {
  await platform.database.close();
  await testDatabase.drop();
  rmSync(folder, { recursive: true });
});

type Cells = Record<string, string>;
type Imported = { summary: ImportSummary; report: string[] };

async function importFile(file: string): Promise<Imported> {
  clock.advance(60_000);
  const report: string[] = [];
  const summary = await importCatalogue(platform, file, { onReport: (entry) => { report.push(`${entry.kind}: ${formatEntry(entry)}`); } });
  return { summary, report };
}

/** Imports rows given as cells by column name. */
async function importRows(...given: Cells[]): Promise<Imported> {
  const columns = [...new Set(given.flatMap((cells) => Object.keys(cells)))];
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const file = path.join(folder, 'rows.csv');
  writeFileSync(file, [line(columns), ...given.map((cells) => line(columns.map((column) => cells[column] ?? '')))].join('\n'));
  return importFile(file);
}

const outcome = (changes: Partial<ImportSummary>): ImportSummary => ({ created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0, ...changes });

/** Every row of every table that an import may touch, with the transaction that wrote it: an update to the same values shows too. */
async function everything(): Promise<Map<string, string>> {
  const all = await Promise.all(TABLES.map((table) => rows(context.reader, sql<{ key: string; row: string }>`
    select ${table} || ' ' || coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'variant_id', to_jsonb(t) ->> 'product_id') as key, t.xmin || ' ' || t::text as row from ${sql.table(table)} t`)));
  return new Map(all.flat().map(({ key, row }) => [key, row]));
}

/** How many rows of each table were added or changed since. */
async function changedSince(before: ReadonlyMap<string, string>): Promise<Record<string, number>> {
  const after = await everything();
  const touched = [...after].filter(([key, row]) => before.get(key) !== row).map(([key]) => key);
  const gone = [...before.keys()].filter((key) => !after.has(key)).map((key) => `- ${key}`);
  return Object.fromEntries([...Map.groupBy([...touched, ...gone], (key) => key.slice(0, key.lastIndexOf(' ')))].map(([table, keys]) => [table, keys.length]));
}

type Variant = { title: string; sku: string; price: number; compareAtPrice: number | null; version: number; onHand: number; id: string };

async function variantsOf(slug: string): Promise<Variant[]> {
  return rows(context.reader, sql<Variant>`
    select v.id, v.title, v.sku, v.price, v.compare_at_price as "compareAtPrice", v.version, s.on_hand as "onHand"
    from catalog.product_variant v join catalog.product p on p.id = v.product_id join inventory.stock_level s on s.variant_id = v.id
    where p.slug = ${slug} order by v.position, v.id`);
}

type Product = { slug: string; title: string; description: string; category: string | null; tags: string[]; options: unknown; isActive: boolean; version: number; inStock: boolean; priceMin: number; images: string[] | null };

async function productOf(slug: string): Promise<Product | undefined> {
  const [found] = await rows(context.reader, sql<Product>`
    select p.slug, p.title, p.description, c.slug as category, p.tags, p.options, p.is_active as "isActive", p.version, p.in_stock as "inStock", p.price_min as "priceMin",
      (select array_agg(i.url || coalesce(' ' || i.alt, '') order by i.position, i.id) from catalog.product_image i where i.product_id = p.id) as images
    from catalog.product p left join catalog.category c on c.id = p.category_id where p.slug = ${slug}`);
  return found;
}

const sell = (variantId: string, left: number): Promise<unknown> => unitOfWork(context, (unit) => setOnHand(unit, [{ variantId, onHand: left }], 'a sale'));

test('the sample is imported completely, and once more changes nothing', async () => {
  const lines = readFileSync(SAMPLE, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const handles = new Set(lines.map(([handle]) => handle));
  expect(await importFile(SAMPLE)).toEqual({ summary: outcome({ created: handles.size }), report: [] });
  const [counts] = await rows(context.reader, sql<Record<string, number>>`
    select (select count(*) from catalog.product where is_active and in_stock and category_id is null) as products, (select count(*) from catalog.product_variant) as variants,
      (select count(*) from catalog.product_image) as images, (select sum(on_hand)::int from inventory.stock_level) as pieces, (select count(*) from inventory.stock_movement) as movements,
      (select count(*) from catalog.price_change) as prices, (select count(*) from catalog.category) as categories`);
  expect(counts).toEqual({ products: handles.size, variants: lines.length, images: handles.size, pieces: lines.length, movements: lines.length, prices: lines.length, categories: 0 });
  expect(await productOf('classic-varsity-top')).toMatchObject({ title: 'Classic Varsity Top', tags: ['women'], options: [{ name: 'Size', values: ['Small', 'Medium', 'Large'] }], priceMin: 6000 });
  expect((await variantsOf('classic-varsity-top')).map(({ title, sku, price, onHand }) => [title, sku, price, onHand])).toEqual([
    ['Small', 'CLASSIC-VARSITY-TOP-SMALL', 6000, 1], ['Medium', 'CLASSIC-VARSITY-TOP-MEDIUM', 6000, 1], ['Large', 'CLASSIC-VARSITY-TOP-LARGE', 6000, 1]]);
  expect((await variantsOf('ocean-blue-shirt')).map(({ title, sku }) => [title, sku])).toEqual([['Default', 'OCEAN-BLUE-SHIRT']]);

  const before = await everything();
  expect(await importFile(SAMPLE)).toEqual({ summary: outcome({ unchanged: handles.size }), report: [] });
  expect(await changedSince(before)).toEqual({});
});

test('the same file undoes neither a sale nor what staff changed', async () => {
  const [variant] = await variantsOf('ocean-blue-shirt');
  await sell(variant?.id ?? '', 0);
  await rows(context.reader, sql`update catalog.product set title = 'Ocean Shirt', version = version + 1 where slug = 'ocean-blue-shirt'`);
  const before = await everything();
  expect((await importFile(SAMPLE)).summary.updated).toBe(0);
  expect(await changedSince(before)).toEqual({});
});

const kurta: Cells = {
  Handle: 'blue-kurta', Title: 'Blue Kurta', 'Body (HTML)': '<p>Soft</p><script>alert(1)</script>', Type: 'Kurtas', Tags: 'men, summer', Published: 'true', 'Option1 Name': 'Size',
  'Option1 Value': 'S', 'Variant SKU': 'BK-S', 'Variant Price': '999', 'Variant Compare At Price': '1299', 'Variant Inventory Qty': '5', 'Variant Grams': '200', 'Variant Tax Code': '6211',
  'Image Src': 'https://cdn.example/1.jpg', 'Image Position': '1', 'Image Alt Text': 'Front',
};
const kurtaM: Cells = { Handle: 'blue-kurta', 'Option1 Value': 'M', 'Variant SKU': 'BK-M', 'Variant Price': '999', 'Variant Inventory Qty': '3', 'Image Src': 'https://cdn.example/2.jpg', 'Image Position': '2' };
const neighbour: Cells = { Handle: 'neighbour', Title: 'Neighbour', 'Variant Price': '10', 'Variant Inventory Qty': '1' };

test('a changed file changes exactly what it says anew', async () => {
  await importRows(kurta, kurtaM, neighbour);
  expect(await productOf('blue-kurta')).toEqual({
    slug: 'blue-kurta', title: 'Blue Kurta', description: '<p>Soft</p>', category: 'kurtas', tags: ['men', 'summer'], options: [{ name: 'Size', values: ['S', 'M'] }],
    isActive: true, version: 1, inStock: true, priceMin: 99900, images: ['https://cdn.example/1.jpg Front', 'https://cdn.example/2.jpg'] });

  let before = await everything();
  const first = { ...kurta, 'Variant Price': '899' };
  expect(await importRows(first, kurtaM, neighbour)).toEqual({ summary: outcome({ updated: 1, unchanged: 1 }), report: [] });
  expect(await changedSince(before)).toEqual({ 'catalog.product': 1, 'catalog.product_variant': 1, 'catalog.price_change': 1, 'catalog.import_product': 1 });
  expect(await productOf('blue-kurta')).toMatchObject({ version: 1, priceMin: 89900 });
  expect((await variantsOf('blue-kurta')).map(({ price, compareAtPrice, version }) => [price, compareAtPrice, version])).toEqual([[89900, 129900, 2], [99900, null, 1]]);

  before = await everything();
  const [small] = await variantsOf('blue-kurta');
  await sell(small?.id ?? '', 2);
  const second = { ...first, Title: 'Indigo Kurta', Published: 'false', Tags: 'men', Type: '', 'Variant SKU': '', 'Image Alt Text': 'From the front' };
  expect((await importRows(second, { ...kurtaM, 'Variant Inventory Qty': '9', 'Image Src': '' }, neighbour)).summary).toEqual(outcome({ updated: 1, unchanged: 1 }));
  expect(await productOf('blue-kurta')).toMatchObject({ title: 'Indigo Kurta', isActive: false, tags: ['men'], category: 'kurtas', version: 2, images: ['https://cdn.example/1.jpg From the front'] });
  expect((await variantsOf('blue-kurta')).map(({ sku, onHand, version }) => [sku, onHand, version])).toEqual([['BK-S', 2, 2], ['BK-M', 9, 1]]);
  expect(await changedSince(before)).toEqual({
    'catalog.product': 1, 'catalog.product_image': 1, '- catalog.product_image': 1, 'catalog.import_product': 1, 'catalog.import_variant': 1, 'inventory.stock_level': 2, 'inventory.stock_movement': 2 });
  const movements = await rows(context.reader, sql<{ reason: string; delta: number; reference: string }>`
    select m.reason, m.delta, m.reference from inventory.stock_movement m join catalog.product_variant v on v.id = m.variant_id where v.sku = 'BK-M' order by m.occurred_at`);
  expect(movements).toEqual([{ reason: 'RECEIVED', delta: 3, reference: 'import rows.csv' }, { reason: 'COUNTED', delta: 6, reference: 'import rows.csv' }]);
});

test('variants come, exchange their SKUs and stay when the file drops them', async () => {
  const base = { ...kurta, Handle: 'swap', 'Variant SKU': 'SW-1' };
  const more = (value: string, sku: string): Cells => ({ ...kurtaM, Handle: 'swap', 'Option1 Value': value, 'Variant SKU': sku });
  await importRows(base, more('M', 'SW-2'), more('L', 'SW-3'));
  const { summary, report } = await importRows({ ...base, 'Variant SKU': 'SW-2' }, more('M', 'SW-1'), more('XL', 'SW-4'));
  expect([summary, report]).toEqual([outcome({ updated: 1 }), ['note: line 2: The file does not have the variant "L" (SKU SW-3) of "Blue Kurta"; it was left as it is.']]);
  expect((await variantsOf('swap')).map(({ title, sku, onHand }) => [title, sku, onHand]).toSorted()).toEqual([['L', 'SW-3', 3], ['M', 'SW-1', 3], ['S', 'SW-2', 5], ['XL', 'SW-4', 3]]);
  expect((await productOf('swap'))?.options).toEqual([{ name: 'Size', values: ['S', 'M', 'XL', 'L'] }]);
  const taken = await importRows({ ...base, 'Variant SKU': 'SW-3' });
  expect(taken.report).toEqual(['problem: line 2, column "Variant SKU": The SKU "SW-3" belongs to a variant that the file does not have already.']);
});

test('made SKUs stay, and give way to those that are taken', async () => {
  const plain = { Title: 'A', 'Variant Price': '1', 'Variant SKU': '', 'Option1 Name': 'Size', 'Option1 Value': 'S' };
  await importRows({ ...plain, Handle: 'made' }, { ...plain, Handle: 'named', 'Variant SKU': 'LATER-S' }, { ...plain, Handle: 'later' }, { ...plain, Handle: 'hindi', 'Option1 Value': 'छोटा' },
    { Handle: 'hindi', 'Option1 Value': 'बड़ा', 'Variant Price': '1' }, { ...plain, Handle: 'long', 'Option1 Value': 'x'.repeat(120) });
  const skus = async (): Promise<string[]> => (await Promise.all(['made', 'named', 'later', 'hindi', 'long'].map(variantsOf))).flat().map((variant) => variant.sku);
  const first = await skus();
  expect(first.slice(0, 2)).toEqual(['MADE-S', 'LATER-S']);
  expect(first[2]).toMatch(/^LATER-S-[0-9A-F]{8}$/);
  expect(new Set(first).size).toBe(6);
  expect(first.every((sku) => sku.length <= 80)).toBe(true);
  await importRows({ ...plain, Handle: 'made', Title: 'B' }, { ...plain, Handle: 'later', Title: 'B' });
  expect(await skus()).toEqual(first);
});

test('nothing of a bad product is written, and its neighbours are', async () => {
  const product = (handle: string, changes: Cells = {}): Cells => ({ ...kurta, Handle: handle, 'Variant SKU': `${handle}-1`, ...changes });
  const before = await everything();
  const { summary, report } = await importRows(
    product('good-1'), product('bad-price'), { ...kurtaM, Handle: 'bad-price', 'Variant SKU': 'x', 'Variant Price': '12,50' },
    product('bad-sku', { 'Variant SKU': 'good-1-1' }), product('bad-sku-2', { 'Variant SKU': 'BK-M' }),
    // Four times as long once its brackets are safe: only the writing finds out, for the whole batch at first.
    product('bad-description', { 'Body (HTML)': '< '.repeat(9999) }), product('gift', { 'Gift Card': 'true' }), product('good-2'));
  expect(summary).toEqual(outcome({ created: 2, refused: 4, skipped: 1 }));
  expect(report.toSorted()).toEqual([
    'note: line 8, column "Gift Card": Gift cards are not sold here; it was left out.',
    'problem: line 4, column "Variant Price": "12,50" is not a price. Give rupees with at most two decimals and nothing else, such as 1299.50.',
    'problem: line 5, column "Variant SKU": The SKU "good-1-1" belongs to the product "Blue Kurta" already.',
    'problem: line 6, column "Variant SKU": The SKU "BK-M" belongs to the product "Indigo Kurta" already.',
    'problem: line 7: The description is too long once it is made safe.',
  ]);
  expect(await changedSince(before)).toEqual({
    'catalog.product': 2, 'catalog.product_variant': 2, 'catalog.product_image': 2, 'catalog.price_change': 2, 'catalog.import_product': 2, 'catalog.import_variant': 2,
    'inventory.stock_level': 2, 'inventory.stock_movement': 2 });
  expect(await productOf('bad-description')).toBeUndefined();
});

test('a product that was good keeps what it has when its rows turn bad', async () => {
  await importRows({ ...neighbour, Handle: 'turning' });
  const before = await everything();
  expect((await importRows({ ...neighbour, Handle: 'turning', Title: 'Changed', 'Variant Price': '' })).summary).toEqual(outcome({ refused: 1 }));
  expect(await changedSince(before)).toEqual({});
});

test('pieces that are promised to orders are not counted away', async () => {
  const promised: Cells = { ...neighbour, Handle: 'promised', 'Variant Inventory Qty': '5' };
  await importRows(promised);
  await rows(context.reader, sql`update inventory.stock_level set reserved = 4 where variant_id in (select v.id from catalog.product_variant v where v.sku = 'PROMISED')`);
  const { summary, report } = await importRows({ ...promised, Title: 'Fewer', 'Variant Inventory Qty': '3' });
  expect([summary, report]).toEqual([outcome({ updated: 1 }),
    ['note: line 2, column "Variant Inventory Qty": More pieces are promised to open orders than the file counts (3); the stock was left as it is.']]);
  expect(await variantsOf('promised')).toMatchObject([{ onHand: 5 }]);
  expect((await importRows({ ...promised, Title: 'Enough', 'Variant Inventory Qty': '4' })).report).toEqual([]);
  expect(await variantsOf('promised')).toMatchObject([{ onHand: 4 }]);
});

test('F09 two imports of one file at a time write it once', async () => {
  const file = path.join(folder, 'twice.csv');
  writeFileSync(file, [...generateCatalogue(300, 4)].join('').replaceAll('AA-', 'TW-').replaceAll('-no-', '-twin-'));
  const summaries = await Promise.all([importCatalogue(platform, file), importCatalogue(platform, file), importCatalogue(platform, file)]);
  expect(summaries.map(({ refused }) => refused)).toEqual([0, 0, 0]);
  expect(summaries.reduce((sum, { created }) => sum + created, 0)).toBe(300);
  const [counts] = await rows(context.reader, sql<Record<string, number>>`
    select count(*) as variants, count(*) filter (where version = 1) as untouched, (select count(*) from catalog.price_change c join catalog.product_variant v on v.id = c.variant_id where v.sku like 'TW-%') as prices
    from catalog.product_variant where sku like 'TW-%'`);
  expect(counts).toEqual({ variants: 1200, untouched: 1200, prices: 1200 });
  const [drift] = await rows(context.reader, sql`
    select s.variant_id from inventory.stock_level s left join inventory.stock_movement m on m.variant_id = s.variant_id
    where s.variant_id in (select id from catalog.product_variant where sku like 'TW-%') group by s.variant_id having s.on_hand <> coalesce(sum(m.delta), 0)`);
  expect(drift).toBeUndefined();
});

test('F34 a file of 2,000 products streams through a bounded window', async () => {
  let pulled = 0;
  const sizes: number[] = [];
  let done = 0;
  const open = (): Readable => {
    pulled = 0;
    return Readable.from((function* source() {
      for (const text of generateCatalogue(2000, 3)) {
        yield Buffer.from(text);
        pulled += 1;
      }
    })());
  };
  const statements = platform.database.statementCount();
  const summary = await importProducts(context, open, {
    onStockCounted: async (_unit, counted) => { sizes.push(counted.length); return []; },
    onProgress: (products) => { done = products; expect(pulled - done).toBeLessThan(250); },
  });
  expect(summary).toEqual(outcome({ created: 2000 }));
  expect(done).toBe(2000);
  expect(Math.max(...sizes)).toBe(450);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(6000);
  expect(platform.database.statementCount() - statements).toBeLessThan(20 * sizes.length);
});
