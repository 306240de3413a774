import { describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError } from 'graphql';
import { checkOperations } from '../schema/check-operations.ts';

const schema = buildSchema(`
  type Query { product(id: ID!): Product }
  type Product { id: ID!, title: String!, name: String @deprecated(reason: "Use title.") }
`);
const check = (...texts: string[]) => checkOperations(schema, texts.map((text, n) => ({ name: `${n}.graphql`, text })));

describe('operations of a client, checked against the graph', () => {
  test('work when the graph serves all that they ask for', () => {
    expect(check('query P { product(id: 1) { id title } }')).toEqual({ operations: [{ name: 'P', place: '0.graphql:1:1', breaks: [], ageing: [] }], problems: [] });
  });

  test('break where they ask for what is not there, with the place in the file and the reason', () => {
    const { operations } = check('query Works { product(id: 1) { id } }\nquery Breaks {\n  product { titel }\n}');
    expect(operations.map(({ name, breaks }) => [name, breaks])).toEqual([
      ['Works', []],
      ['Breaks', [
        { place: '0.graphql:3:13', message: 'Cannot query field "titel" on type "Product". Did you mean "title"?' },
        { place: '0.graphql:3:3', message: 'Field "product" argument "id" of type "ID!" is required, but it was not provided.' },
      ]],
    ]);
  });

  test('find fragments in their own file first, then in the others; a break in a fragment is one of each operation that uses it', () => {
    const card = 'fragment Card on Product { id title }';
    expect(check(`query A { product(id: 1) { ...Card } } ${card}`, `query B { product(id: 1) { ...Card } } ${card}`).problems).toEqual([]);
    const { operations } = check('query A { product(id: 1) { ...Card } } query B { product(id: 2) { ...Card } }', 'fragment Card on Product { colour }');
    expect(operations.map(({ breaks }) => breaks.map(({ place }) => place))).toEqual([['1.graphql:1:28'], ['1.graphql:1:28']]);
  });

  test('age when a field that they use is deprecated', () => {
    const [operation] = check('query P { product(id: 1) { name } }').operations;
    expect(operation?.breaks).toEqual([]);
    expect(operation?.ageing).toEqual([{ place: '0.graphql:1:28', message: 'The field Product.name is deprecated. Use title.' }]);
  });

  test('break when the graph has no such kind of operation', () => {
    expect(check('subscription S { orderUpdated { id } }').operations[0]?.breaks).toEqual([{ place: '0.graphql:1:1', message: 'The graph has no subscriptions.' }]);
  });

  test('need a name of their own, and files that are GraphQL', () => {
    const { operations, problems } = check('query A { product(id: 1) { id } }', 'query A { product(id: 1) { id } } { product(id: 1) { id } }', 'query {', 'fragment F on Product { id }');
    expect(operations.filter(({ breaks }) => breaks.length > 0).map(({ name }) => name)).toEqual(['(query without a name)']);
    expect(problems).toEqual([
      { place: '2.graphql:1:8', message: 'Syntax Error: Expected Name, found <EOF>.' },
      { place: '1.graphql:1:1', message: '"A" stands at 0.graphql:1:1 already.' },
      { place: '3.graphql:1:1', message: 'No operation uses the fragment "F".' },
    ]);
  });

  test('break where the gateway refuses what the schema allows', () => {
    const { operations } = checkOperations(schema, [{ name: 'a', text: 'query A { product(id: 1) { id } }' }], () => new GraphQLError('Too deep.'));
    expect(operations[0]?.breaks).toEqual([{ place: 'a:1:1', message: 'Too deep.' }]);
  });
});
