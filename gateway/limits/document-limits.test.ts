import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, Kind, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { checkDocument, DOCUMENT_LIMITS, MAX_TOKENS, type DocumentLimits } from './document-limits.ts';
import { measureDocument } from './document-measure.ts';

const CLIENTS = ['storefront', 'admin', 'mobile'];

/** n fragments, each spreading the next twice: 2^n selections in a few hundred characters. */
function doublingBomb(doublings: number): string {
  const fragments = Array.from({ length: doublings }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`);
  return `{ product(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F${doublings} on Product { id }`;
}

function refusalOf(source: string, limits: Partial<DocumentLimits> = {}) {
  const error = checkDocument(parse(source), { ...DOCUMENT_LIMITS, ...limits });
  return error === null ? null : { message: error.message, ...error.extensions };
}

describe('what the clients send', () => {
  test.each(CLIENTS)('every operation of %s keeps a third of every limit, and its whole file passes as one document', (client) => {
    const document = parse(clientFile(client), { maxTokens: MAX_TOKENS / 2 });
    const { operations, directives } = measureDocument(document);
    const most = (of: (size: (typeof operations)[number]['size']) => number) => Math.max(...operations.map(({ size }) => of(size)));
    expect(checkDocument(document, DOCUMENT_LIMITS)).toBeNull();
    expect(operations.length).toBeGreaterThan(2);
    expect(most((size) => size.selections) * 3).toBeLessThan(DOCUMENT_LIMITS.selections);
    expect(most((size) => size.aliases) * 3).toBeLessThan(DOCUMENT_LIMITS.aliases);
    expect(most((size) => size.rootFields) * 3).toBeLessThan(DOCUMENT_LIMITS.rootFields);
    expect(most((size) => size.depth) * 1.5).toBeLessThan(DOCUMENT_LIMITS.depth);
    expect(directives).toBe(0);
  });

  test('introspection as GraphiQL sends it passes', () => {
    const everything = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true };
    expect(refusalOf(getIntrospectionQuery(everything))).toBeNull();
  });
});

describe('doubling fragments', () => {
  test.each([10, 16, 30, 60])('2^%i selections are refused with what they would cost', (doublings) => {
    const refused = refusalOf(doublingBomb(doublings));
    expect(refused).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', limit: DOCUMENT_LIMITS.selections, http: { status: 400 } });
    // Exact up to 2^40, where the counting stops: the field, its spread, and two selections a fragment, each twice the last.
    expect(refused).toMatchObject({ cost: Math.min(2 ** 40, 2 ** (doublings + 1) + 2 ** doublings) });
  });

  test('every node is visited once, however much it is written out', () => {
    for (const doublings of [10, 30, 300]) {
      // The operation, its field and its spread; each fragment and its two spreads; the last fragment and its field.
      expect(measureDocument(parse(doublingBomb(doublings))).visited).toBe(3 + 3 * doublings + 2);
    }
  });

  test('a bomb in a fragment that nothing uses is refused too', () => {
    const unused = doublingBomb(30).replace('...F0', 'id');
    expect(refusalOf(unused)).toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });
  });

  test('a bomb in an operation that is not the one to run is refused too', () => {
    const second = `query Small { a } query Large ${doublingBomb(30)}`;
    expect(refusalOf(second)).toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });
  });
});

describe('the shape of an operation', () => {
  test('selections: as many as allowed pass, one more does not', () => {
    expect(refusalOf('{ a { b c } }', { selections: 3 })).toBeNull();
    expect(refusalOf('{ a { b c d } }', { selections: 3 })).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', cost: 4, limit: 3 });
  });

  test('depth counts fields, through fragments of both kinds', () => {
    const source = '{ a { ...F } } fragment F on A { b { ... on B { c } } }';
    expect(refusalOf(source, { depth: 3 })).toBeNull();
    expect(refusalOf(source, { depth: 2 })).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', message: 'The document is too deep: 3, and 2 is the limit.' });
  });

  test('aliases count as often as their fragment is spread', () => {
    const source = '{ a { ...F } b { ...F } } fragment F on A { x: id y: id }';
    expect(refusalOf(source, { aliases: 4 })).toBeNull();
    expect(refusalOf(source, { aliases: 3 })).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', message: 'Too many aliases: 4, and 3 are allowed.' });
    expect(refusalOf(`{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`)).not.toBeNull();
  });

  test('fields at the top count through fragments, and a mutation may have fewer', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}`).join(' ');
    expect(refusalOf(`{ ${fields(20)} }`)).toBeNull();
    expect(refusalOf(`{ ...F } fragment F on Query { ${fields(21)} }`)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(refusalOf(`mutation { ${fields(5)} }`)).toBeNull();
    expect(refusalOf(`mutation { ... { ${fields(6)} } }`)).toMatchObject({ message: 'Too many fields at the top: 6, and 5 are allowed.' });
  });

  test('fifty tries of a one-time password do not fit into one mutation', () => {
    const tries = Array.from({ length: 50 }, (_, n) => `t${n}: sessionSignInWithOtp(input: { code: "${n}" }) { userErrors { code } }`);
    expect(refusalOf(`mutation { ${tries.join(' ')} }`)).not.toBeNull();
  });

  test('directives are limited in one place, in an operation, and in the document', () => {
    expect(refusalOf('{ a @x @x @x @x }')).toBeNull();
    expect(refusalOf('{ a @x @x @x @x @x }')).toMatchObject({ message: 'Too many directives in one place: 5, and 4 are allowed.' });
    expect(refusalOf('query @x @x @x @x @x { a }')).not.toBeNull();
    const spread = '{ a { ...F } b { ...F } } fragment F on A { x @skip(if: true) y @skip(if: true) }';
    expect(refusalOf(spread, { directivesPerOperation: 4, directivesPerDocument: 2 })).toBeNull();
    expect(refusalOf(spread, { directivesPerOperation: 3 })).not.toBeNull();
    expect(refusalOf(spread, { directivesPerDocument: 1 })).not.toBeNull();
  });

  test('the source may not be long, whatever is in it', () => {
    expect(refusalOf(`{ a } # ${'x'.repeat(30_000)}`)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('more tokens than allowed are not even parsed', () => {
    expect(() => parse(`{ ${'a '.repeat(MAX_TOKENS)} }`, { maxTokens: MAX_TOKENS })).toThrow('Document contains more that 5000 tokens');
  });
});

describe('fragments that are not as they should be', () => {
  test.each([
    ['itself', '{ a { ...A } } fragment A on T { b { ...A } }'],
    ['another that contains it', '{ a { ...A } } fragment A on T { ...B } fragment B on T { x ...A }'],
    ['itself, unused', '{ a } fragment A on T { ...A }'],
  ])('a fragment that contains %s is refused', (_, source) => {
    expect(refusalOf(source)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', message: expect.stringContaining('contains itself') });
  });

  test('a fragment that does not exist is left to validation', () => {
    expect(refusalOf('{ a { ...Nowhere } }')).toBeNull();
  });

  test('two fragments of one name are both measured', () => {
    const large = `{ ${'x '.repeat(1_001)} }`;
    expect(refusalOf(`{ a } fragment A on T ${large} fragment A on T { x }`)).toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });
    expect(refusalOf(`{ a } fragment A on T { x } fragment A on T ${large}`)).toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });
  });

  test('an empty document passes: it is what a refused one is exchanged for', () => {
    expect(checkDocument({ kind: Kind.DOCUMENT, definitions: [] }, DOCUMENT_LIMITS)).toBeNull();
  });
});

/** The project's copy of what the clients send. */
function clientFile(client: string): string {
  return readFileSync(new URL(`../../schema/operations/${client}.graphql`, import.meta.url), 'utf8');
}
