import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { checkRules } from './check-rules.ts';
import { createGuard } from './guard.ts';
import { admin, anyone } from './rule-kinds.ts';
import { fields, together, type RuleMap } from './rule-map.ts';

const API = buildSchema(`
  interface Node { id: ID! }
  type Product implements Node { id: ID! title: String cost: Int }
  union Hit = Product
  input Filter { text: String }
  enum Size { S M }
  type Query { product(filter: Filter): Product hit: Hit size: Size }
`);
const WHOLE: RuleMap = { Query: fields(anyone, 'product hit size'), Product: fields(anyone, 'id title cost') };

test('a map with a rule for every field of every object type has no problems', () => {
  expect(checkRules(API, WHOLE)).toEqual([]);
});

test('a field without a rule is named, and so is each field of a type without rules', () => {
  expect(checkRules(API, { ...WHOLE, Product: fields(anyone, 'id title') })).toEqual(['Product.cost has no rule.']);
  expect(checkRules(API, { Query: fields(anyone, 'product hit size') })).toEqual([
    'Product.id has no rule.', 'Product.title has no rule.', 'Product.cost has no rule.',
  ]);
});

test('a rule without a field, without a type, or on what is no object type is named', () => {
  const tooMany = { ...WHOLE, Query: fields(anyone, 'product hit size colour') };
  expect(checkRules(API, tooMany)).toEqual(['There is a rule for Query.colour, which is not in the graph.']);
  for (const type of ['Order', 'Node', 'Hit', 'Filter', '__Type']) {
    const problem = `There are rules for ${type}, which is not an object type of the graph.`;
    expect(checkRules(API, { ...WHOLE, [type]: fields(anyone, 'id') })).toEqual([problem]);
  }
});

test('a rule that an import cycle left undefined is named', () => {
  const undefinedRule: { rule?: typeof anyone } = {};
  const Product = Object.assign(fields(anyone, 'title cost'), { id: undefinedRule.rule });
  expect(checkRules(API, { ...WHOLE, Product })).toEqual(['Product.id has an entry that is not a rule.']);
});

test('names that every object inherits are no rules', () => {
  const odd = buildSchema('type Query { constructor: Int toString: Int }');
  expect(checkRules(odd, { Query: {} })).toEqual(['Query.constructor has no rule.', 'Query.toString has no rule.']);
});

test('a guard is not made from a map that does not fit', () => {
  const tooFew = { ...WHOLE, Product: fields(anyone, 'id title') };
  expect(() => createGuard(API, tooFew)).toThrow('The rules do not fit the graph:\n  Product.cost has no rule.');
});

test('fields() gives each name the rule; a name with two rules is refused', () => {
  expect(together(fields(anyone, ' id\n  title '), fields(admin, 'cost'))).toEqual({ id: anyone, title: anyone, cost: admin });
  expect(() => together(fields(anyone, 'id cost'), fields(admin, 'cost'))).toThrow('The field "cost" has two rules.');
  expect(() => fields(anyone, 'id id')).toThrow('The field "id" has two rules.');
});
