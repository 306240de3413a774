import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { expensiveReads, type Finding } from './expensive-reads.ts';
import { fillLargeShop } from './large-shop.ts';
import { ask, openScene, type Scene } from './scene.ts';
import { servedOperations } from './served.ts';
import { spyOnSql } from './sql-spy.ts';

const spy = spyOnSql();
let scene: Scene;
let explainer: pg.Client;

beforeAll(async () => {
  scene = await openScene(3);
  await fillLargeShop(scene.world.databaseUrl);
  explainer = new pg.Client({ connectionString: scene.world.databaseUrl });
  await explainer.connect();
}, 240_000);
afterAll(async () => {
  spy.stop();
  await explainer.end();
  await scene.world.close();
});

/**
 * Asked with a word: a search for nothing at all counts the facets of the whole catalogue, which is what it is for. Lists without a
 * filter, which is how they are the longest.
 */
const OTHERWISE: Readonly<Record<string, { variables: Record<string, unknown> }>> = {
  Search: { variables: { query: 'zari77' } }, ProductList: { variables: {} }, AdminProducts: { variables: {} }, Orders: { variables: {} }, Users: { variables: {} }, StockLevels: { variables: {} },
};

/** PostgreSQL joins the whole catalogue to see which words lead to something on sale; orders never enter. */
const READS_CATALOGUE = new Set(['SearchSuggestions']);

/** Statements at most, the look-up of the session, begin and commit counted. */
const MOST_STATEMENTS = 30;

const operations = (['storefront', 'admin', 'mobile'] as const).flatMap(servedOperations).filter((operation) => !READS_CATALOGUE.has(operation));

async function findings(work: () => Promise<unknown>): Promise<Finding[]> {
  const before = spy.sent.length;
  await work();
  const sent = spy.sent.slice(before);
  expect(sent.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  return expensiveReads(explainer, sent);
}

describe('F08 with 100,000 orders and 20,000 products', () => {
  test.each(operations)('%s reads no large table from end to end, in 30 statements at most', async (operation) => {
    await forget();
    const { client, variables } = { ...await ask(operation, scene), ...OTHERWISE[operation] };
    expect(await findings(() => client.must(operation, variables))).toEqual([]);
  });
});

/** What is cached is computed anew. */
async function forget(): Promise<void> {
  await explainer.query('update catalog.category set name = name where slug = $1', [scene.categorySlug]);
  await explainer.query('update catalog.product set version = version + 1 where id = $1', [scene.productId]);
}
