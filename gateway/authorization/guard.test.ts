import { describe, expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, print, validate } from 'graphql';
import type { Viewer } from '#graph';
import { cutOperation } from './cut-operation.ts';
import type { Decision } from './decision.ts';
import { createGuard, type Guard } from './guard.ts';
import { admin, anyone, byArguments, permission, session } from './rule-kinds.ts';
import { fields, together, type RuleMap } from './rule-map.ts';
import { VIEWERS } from './testing/shop-rules.ts';

const API = buildSchema(`
  interface Node { id: ID! owner: Node }
  type Product implements Node { id: ID! owner: Node title(lang: String): String cost: Int }
  type User implements Node { id: ID! owner: Node name: String secret: String }
  type Shop implements Node { id: ID! owner: Node tax: Int }
  union Hit = Product | User
  type Query { product(id: ID): Product node(id: ID): Node hit: Hit list(first: Int! = 2): [Product] }
  type Mutation { rename(id: ID): Product erase: Boolean }
  type Subscription { renamed(id: ID): Product erased: Boolean }
`);
const few = byArguments('at most two', (viewer, { first }) => viewer?.role === 'ADMIN' || (typeof first === 'number' && first <= 2));
const RULES: RuleMap = {
  Query: together(fields(anyone, 'product node hit'), fields(few, 'list')),
  Mutation: together(fields(session, 'rename'), fields(admin, 'erase')),
  Subscription: together(fields(session, 'renamed'), fields(admin, 'erased')),
  Product: together(fields(anyone, 'id owner title'), fields(permission('ORDERS_READ'), 'cost')),
  User: together(fields(anyone, 'id owner name'), fields(admin, 'secret')),
  Shop: together(fields(anyone, 'tax'), fields(session, 'id owner')),
};

type Request = { variables?: Record<string, unknown>; operationName?: string; viewer?: Viewer | null };

/** Like a server: a document is parsed once, however often it is sent. */
const documents = new Map<string, ReturnType<typeof parse>>();
function ask(guard: Guard, source: string, { viewer = null, ...rest }: Request = {}): Promise<Decision> {
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  expect(validate(API, document)).toEqual([]);
  return guard.decide({ document, queryHash: source, viewer, ...rest });
}

/** The text that is left of a query, on one line. */
async function leftOf(source: string, request: Request = {}): Promise<string | null> {
  const decision = await ask(createGuard(API, RULES), source, request);
  if (decision.kind === 'allowed') return 'as it was';
  if (decision.kind !== 'replaced') throw new Error(`It was ${decision.kind}.`);
  return decision.replacement === null ? null : print(decision.replacement.document).replaceAll(/\s+/g, ' ');
}

describe('what is left of a query', () => {
  test('an operation that is allowed goes on as it was', async () => {
    const source = 'query A($x: Boolean!) { product { ...F } } fragment F on Product { id @skip(if: $x) }';
    expect(await leftOf(source, { variables: { x: false } })).toBe('as it was');
  });

  test('a refused field is cut, whatever its alias and however deep', async () => {
    expect(await leftOf('{ product { id price: cost owner { id ... on Product { cost } } } }', { viewer: VIEWERS.guest }))
      .toBe('{ product { id owner { __typename id } } }');
  });

  test('with nothing left there is nothing to run', async () => {
    expect(await leftOf('{ list(first: 3) { id } }')).toBeNull();
    expect(await leftOf('{ product { cost } }')).toBe('{ product { __typename } }');
  });

  test('named fragments are written out at each place where they are spread', async () => {
    expect(await leftOf('{ a: product { ...F } b: product { id ...F } } fragment F on Product { title cost }'))
      .toBe('{ a: product { title } b: product { id title } }');
  });

  test('a field of an interface that is refused on one type stays on the others', async () => {
    expect(await leftOf('{ node { id } }'))
      .toBe('{ node { __typename ... on Product { id } ... on User { id } } }');
  });

  test('fragments that can never apply are gone', async () => {
    expect(await leftOf('{ product { cost ... on Node { ... on User { name } id } } }')).toBe('{ product { id } }');
  });

  test('variables that nothing uses any more are not declared any more', async () => {
    const source = `query Q($id: ID, $n: Int!, $s: Boolean!, $l: String) {
      product(id: $id) { title(lang: $l) cost @skip(if: $s) } list(first: $n) { id }
    }`;
    expect(await leftOf(source, { variables: { n: 3, s: false } }))
      .toBe('query Q($id: ID, $l: String) { product(id: $id) { title(lang: $l) } }');
  });

  test('what @skip and @include leave out is never asked about', async () => {
    const both = 'query ($yes: Boolean!) { product { id cost @skip(if: $yes) ... @include(if: false) { cost } } }';
    expect(await leftOf(both, { variables: { yes: true } })).toBe('as it was');
    expect(await leftOf('query ($yes: Boolean!) { product { id cost @skip(if: $yes) } }', { variables: { yes: false } })).toBe('{ product { id } }');
    expect(await leftOf('query ($yes: Boolean = true) { product { id cost @include(if: $yes) } }')).toBe('{ product { id } }');
  });

  test('__typename and introspection are always allowed', async () => {
    const whole = '{ __typename kind: __typename __schema { types { name fields { type { ...T } } } } product { __typename } }';
    expect(await leftOf(`${whole} fragment T on __Type { name ofType { name } }`)).toBe('as it was');
    const part = 'query ($t: String!) { __type(name: $t) { ...T } product { cost } } fragment T on __Type { name }';
    expect(await leftOf(part, { variables: { t: 'Query' } }))
      .toBe('query ($t: String!) { __type(name: $t) { name } product { __typename } }');
  });

  test('fragments on interfaces and unions are resolved away where the type is known: the gateway loses data under them', async () => {
    expect(await leftOf('{ product { id ... on Node { ... on Product { title } } } }')).toBe('{ product { id title } }');
  });

  test('a replacement has a hash of its own, and different ones for different viewers', async () => {
    const guard = createGuard(API, RULES);
    const source = '{ product { id cost } node { id } }';
    const hashes = await Promise.all([null, VIEWERS.guest].map(async (viewer) => {
      const decision = await ask(guard, source, { viewer });
      return decision.kind === 'replaced' ? decision.replacement?.queryHash : decision.kind;
    }));
    expect(new Set([...hashes, source]).size).toBe(3);
  });
});

describe('mutations and subscriptions run whole or not at all', () => {
  test.each([
    ['a root field', 'mutation { rename(id: 1) { id } erase }', ['erase']],
    ['a field of the payload', 'mutation { new: rename(id: 1) { id ...F } } fragment F on Product { price: cost }', ['new', 'price']],
    ['something below an interface', 'mutation { rename(id: 1) { owner { ... on User { secret } } } }', ['rename', 'owner', 'secret']],
    ['a subscription', 'subscription { renamed(id: 1) { cost } }', ['renamed', 'cost']],
  ])('%s that is refused refuses all of it, with its path', async (_, source, path) => {
    const decision = await ask(createGuard(API, RULES), source, { viewer: VIEWERS.customer });
    expect(decision).toMatchObject({ kind: 'refused', errors: [{ path, extensions: { code: 'FORBIDDEN' } }] });
  });

  test('each refused place is named once', async () => {
    const source = 'mutation { rename { cost ... on Product { cost owner { ...S } } } erase } fragment S on User { secret }';
    const decision = await ask(createGuard(API, RULES), source);
    expect(decision.kind === 'refused' && decision.errors.map((error) => error.path?.join('.'))).toEqual(['rename', 'erase']);
    const known = await ask(createGuard(API, RULES), source, { viewer: VIEWERS.guest });
    expect(known.kind === 'refused' && known.errors.map((error) => error.path?.join('.'))).toEqual(['rename.cost', 'rename.owner.secret', 'erase']);
  });

  test('allowed ones go on as they were', async () => {
    const guard = createGuard(API, RULES);
    expect(await ask(guard, 'mutation { rename { id } }', { viewer: VIEWERS.guest })).toEqual({ kind: 'allowed' });
    expect(await ask(guard, 'subscription { renamed { id } }', { viewer: VIEWERS.guest })).toEqual({ kind: 'allowed' });
  });
});

describe('decisions are remembered', () => {
  test('by operation, name, role and permissions in any order', async () => {
    const guard = createGuard(API, RULES);
    const two = 'query A { product { id } } query B { product { cost } }';
    const staff = (...permissions: Viewer['permissions']): Viewer => ({ sessionId: 's', userId: 'u', role: 'STAFF', permissions });
    const kinds = [];
    for (const [operationName, viewer] of [
      ['A', null], ['A', null], ['B', null], ['B', VIEWERS.admin],
      ['B', staff('ORDERS_READ', 'AUDIT_READ')], ['B', staff('AUDIT_READ', 'ORDERS_READ')], ['B', staff('AUDIT_READ')],
    ] as const) kinds.push((await ask(guard, two, { operationName, viewer })).kind);
    expect(kinds).toEqual(['allowed', 'allowed', 'replaced', 'allowed', 'allowed', 'allowed', 'replaced']);
    expect(guard.counters()).toEqual({ hits: 2, misses: 5, remembered: 5 });
  });

  test('by the values of the variables in @skip and @include, and of no others', async () => {
    const guard = createGuard(API, RULES);
    const source = 'query ($id: ID, $yes: Boolean = true) { product(id: $id) { id cost @include(if: $yes) } }';
    const kinds = [];
    for (const variables of [{ yes: false, id: 1 }, { yes: false, id: 2 }, { yes: true }, {}, { id: 3 }]) {
      kinds.push((await ask(guard, source, { variables })).kind);
    }
    expect(kinds).toEqual(['allowed', 'allowed', 'replaced', 'replaced', 'replaced']);
    expect(guard.counters()).toMatchObject({ hits: 2, misses: 3 });
  });

  test('not when a rule looked at arguments: the next ones are judged anew', async () => {
    const guard = createGuard(API, RULES);
    const source = 'query ($n: Int!) { list(first: $n) { id } }';
    const kinds = [];
    for (const n of [1, 3, 2, 4]) kinds.push((await ask(guard, source, { variables: { n }, viewer: VIEWERS.guest })).kind);
    expect(kinds).toEqual(['allowed', 'replaced', 'allowed', 'replaced']);
    expect(guard.counters()).toEqual({ hits: 0, misses: 4, remembered: 0 });
  });

  test('in bounded space', async () => {
    const guard = createGuard(API, RULES, 50);
    for (let n = 0; n < 500; n += 1) await ask(guard, `{ p${n}: product { cost } }`);
    expect(guard.counters().remembered).toBeLessThanOrEqual(25);
  });
});

describe('a request that cannot be judged does not run', () => {
  test.each([
    ['a missing variable', 'query ($yes: Boolean!) { product { cost @skip(if: $yes) } }', {}],
    ['a variable of the wrong type', 'query ($yes: Boolean!) { product { cost @skip(if: $yes) } }', { yes: 'true' }],
    ['null for a condition', 'query ($yes: Boolean = true) { product { cost @skip(if: $yes) } }', { yes: null }],
    ['null for an argument whose field would be refused', 'query ($n: Int = 2) { list(first: $n) { id cost } }', { n: null }],
  ])('%s is BAD_USER_INPUT and is not remembered', async (_, source, variables) => {
    const guard = createGuard(API, RULES);
    const decision = await ask(guard, source, { variables });
    expect(decision).toMatchObject({ kind: 'invalid', errors: [{ extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }] });
    expect(guard.counters().remembered).toBe(0);
  });

  test('null for a condition is not taken for the default that was remembered', async () => {
    const guard = createGuard(API, RULES);
    const source = 'query ($yes: Boolean = true) { product { id cost @include(if: $yes) } }';
    expect(await ask(guard, source)).toMatchObject({ kind: 'replaced' });
    expect(await ask(guard, source, { variables: { yes: null } })).toMatchObject({ kind: 'invalid' });
  });

  test('an unknown operation is BAD_REQUEST', async () => {
    const decision = await ask(createGuard(API, RULES), 'query A { product { id } }', { operationName: 'B' });
    expect(decision).toMatchObject({ kind: 'invalid', errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(await ask(createGuard(API, RULES), 'query A { product { id } } query B { product { id } }')).toMatchObject({ kind: 'invalid' });
  });

  test('an alias that passes for a type name is refused', async () => {
    const decision = await ask(createGuard(API, RULES), '{ product { ...F } } fragment F on Product { __typename: title }');
    expect(decision).toMatchObject({ kind: 'invalid', errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  test('an operation that would be written out without end is given up', async () => {
    const doubling = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`);
    const bomb = `{ product { ...F0 } } ${doubling.join(' ')} fragment F30 on Product { id }`;
    const decision = await createGuard(API, RULES).decide({ document: parse(bomb), queryHash: 'bomb', viewer: null });
    expect(decision).toMatchObject({ kind: 'invalid', errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] });
  });
});

describe('mending', () => {
  const MIXED = buildSchema(`
    interface Thing { to: Node }
    interface Node { id: ID }
    interface Named implements Node { id: ID name: String }
    type X implements Node & Named { id: ID name: String }
    type Y implements Node & Named { id: ID name: String }
    type Z implements Node { id: ID secret: String }
    type A implements Thing { to: Node }
    type B implements Thing { to: Named }
    type C implements Thing { to: Node }
    type Query { things: [Thing] }
  `);
  const named = fields(anyone, 'id name');
  const rules: RuleMap = {
    Query: fields(anyone, 'things'), X: named, Y: named, Z: together(fields(anyone, 'id'), fields(admin, 'secret')),
    A: fields(anyone, 'to'), B: fields(anyone, 'to'), C: fields(admin, 'to'),
  };

  test('a field that is cut below one type and untouched below another mends the one and leaves the other', async () => {
    const source = '{ things { to { ... on Z { secret } ... on X { name } } } }';
    const decision = await createGuard(MIXED, rules).decide({ document: parse(source), queryHash: source, viewer: VIEWERS.guest });
    if (decision.kind !== 'replaced') throw new Error(decision.kind);
    const { data, errors } = decision.mend({
      things: [{ __typename: 'A', to: { __typename: 'Z' } }, { __typename: 'B', to: { name: 'x' } }, { __typename: 'C' }, null],
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual({ things: [{ to: { secret: null } }, { to: { name: 'x' } }, { to: null }, null] });
    expect(errors.map((error) => error.path)).toEqual([['things', 0, 'to', 'secret'], ['things', 2, 'to']]);
  });

  test('what the rules were never asked about is cut, as if it were refused', () => {
    const document = parse('{ product { id } }');
    const [definition] = document.definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('That is no operation.');
    expect(cutOperation(API, definition, new Map()).definition).toBeNull();
  });
});

test('the rules are asked once for each field and type, not for every way through nested interfaces', async () => {
  let asked = 0;
  const counting = byArguments('counting', () => {
    asked += 1;
    return true;
  });
  const counted = ['Product', 'User', 'Shop'].map((type) => [type, { ...RULES[type], owner: counting }]);
  const guard = createGuard(API, { ...RULES, ...Object.fromEntries(counted) });
  await ask(guard, `{ node { ${'owner { '.repeat(14)} id ${'}'.repeat(14)} } }`);
  expect(asked).toBe(3 * 14);
});
