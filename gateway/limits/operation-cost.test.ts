import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { clientOperations } from '../../schema/client-operations.ts';
import { LIMITS } from './limit-values.ts';
import { actualCost, pricedOperation, requestedCost, type Priced } from './operation-cost.ts';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const shop = buildSchema(`
  type Query { product(id: ID): Product products(first: Int = 20, after: String): Products! suggestions(first: Int): [Product!]! }
  type Mutation { add(input: Int): Product! }
  type Products { nodes: [Product!]! totalCount: Int! }
  type Product implements Thing { id: ID! maker: Maker variants: [Variant!]! reviews(first: Int = 5): Reviews }
  type Maker { name: String }
  type Variant { id: ID! product: Product }
  type Reviews { nodes: [Review!]! }
  type Review { id: ID! }
  interface Thing { id: ID! }
`);

function price(schema: GraphQLSchema, source: string): readonly Priced[] {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error(`${source} is no single operation`);
  return pricedOperation(schema, document, operation);
}
const cost = (source: string, variables = {}, schema = shop) => requestedCost(price(schema, source), variables);

describe('what an operation costs at most', () => {
  test.each<[string, number]>([
    ['{ __typename }', 1],
    ['{ product { id } }', 1],
    ['{ product { id maker { name } } }', 2],
    ['{ product { variants { id } } }', 1 + 10],
    ['{ products { nodes { id } } }', 1 + 20],
    ['{ products(first: 3) { nodes { id maker { name } } totalCount } }', 1 + 3 * 2 + 5],
    ['{ products(first: 3) { nodes { id reviews { nodes { id } } } } }', 1 + 3 * (1 + 1 + 5)],
    ['{ suggestions(first: 4) { id } }', 4],
    ['{ a: product { id } b: product { id } }', 2],
    ['mutation { a: add(input: 1) { id } b: add(input: 1) { id } }', 20],
    ['{ ...F } fragment F on Query { product { ... on Thing { id } ... on Product { maker { name } } } }', 2],
  ])('%s: %d', (source, expected) => {
    expect(cost(source)).toBe(expected);
  });

  test('the page size comes from the variable, its default, then the argument’s', () => {
    expect(cost('query($n: Int) { products(first: $n) { nodes { id } } }', { n: 50 })).toBe(51);
    expect(cost('query($n: Int = 7) { products(first: $n) { nodes { id } } }')).toBe(8);
    expect(cost('query($n: Int) { products(first: $n) { nodes { id } } }', { n: null })).toBe(21);
    expect(cost('query($n: Int) { products(first: $n) { nodes { id } } }')).toBe(21);
  });

  test('a page size out of bounds, which the list refuses, does not make it free or endless', () => {
    for (const n of [1e9, Infinity]) expect(cost('query($n: Int) { products(first: $n) { nodes { id } } }', { n })).toBeLessThanOrEqual(101);
    expect(cost('{ products(first: -5) { nodes { id } } }')).toBe(1);
  });

  test('what is skipped is paid for all the same', () => {
    expect(cost('query($no: Boolean = false) { products @include(if: $no) { nodes { id } } }')).toBe(21);
  });
});

describe('on the real graph', () => {
  test('every client operation is allowed, with pages of a hundred', () => {
    const costs = [...clientOperations.values()].map((source) => cost(source, { first: 100 }, api));
    expect(Math.max(...costs)).toBeLessThanOrEqual(LIMITS.operationCost);
    expect(Math.max(...costs)).toBeGreaterThan(1000);
  });

  test.each([
    '{ products(first: 100) { nodes { variants { product { variants { id } } } } } }',
    '{ products(first: 100) { nodes { reviews(first: 100) { nodes { id } } } } }',
    '{ users(first: 100) { nodes { orders(first: 100) { nodes { id } } } } }',
    `{ ${Array.from({ length: 20 }, (_, n) => `p${n}: products(first: 100) { nodes { id featuredImage { url } priceRange { min { amount } } } }`).join(' ')} }`,
  ])('%s is not', (source) => {
    expect(cost(source, {}, api)).toBeGreaterThan(LIMITS.operationCost);
  });
});

describe('what it cost by its answer', () => {
  const source = '{ products(first: 100) { nodes { id maker { name } variants { id } } totalCount } }';

  test('a point for each object that there was', () => {
    const data = { products: { nodes: [{ id: 1, maker: null, variants: [{ id: 1 }, { id: 2 }] }, { id: 2, maker: { name: 'a' }, variants: [] }], totalCount: 2 } };
    expect(actualCost(price(shop, source), data)).toBe(1 + (1 + 2) + (1 + 1) + 5);
  });

  test('never more than was asked, nor nothing at all', () => {
    expect(actualCost(price(shop, source), undefined)).toBe(1);
    expect(actualCost(price(shop, source), { products: null })).toBe(1);
  });
});
