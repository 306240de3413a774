import {
  getNamedType, isAbstractType, isCompositeType, isNonNullType, isObjectType, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
} from 'graphql';

export type RandomQuery = { readonly query: string; readonly variables: Record<string, unknown> };

/** A repeatable source of numbers below one (mulberry32): a failing query is found again by its seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const VARIABLES = { yes: true, no: false, id: 'p1', few: 1, many: 3 };
const DEFINITIONS = '$yes: Boolean!, $no: Boolean!, $on: Boolean = true, $id: ID!, $few: Int!, $many: Int!';
const IDS: Readonly<Record<string, readonly string[]>> = {
  order: ['"o1"', '"o9"'], product: ['"p1"', '"p2"', '$id'], node: ['"i1"', '"v1"', '"p3"', '$id'],
};

/**
 * A query of random shape: aliases, repeated fields, inline and named fragments on objects, interfaces and unions, @skip
 * and @include, arguments by value and by variable. Mostly valid; whoever asks validates it and drops the rest.
 */
export function randomQuery(schema: GraphQLSchema, seed: number): RandomQuery {
  const random = randomNumbers(seed);
  const chance = (share: number) => random() < share;
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
  const fragments: { name: string; on: GraphQLCompositeType; body: string }[] = [];
  const composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type)).filter((type) => !type.name.startsWith('__'));
  let budget = 14;

  const root = schema.getQueryType();
  if (root == null) throw new Error('The schema has no queries.');
  const body = selectionsOf(root, 5);
  const definitions = fragments.map(({ name, on, body: content }) => `fragment ${name} on ${on.name} ${content}`);
  const query = [`query Random(${DEFINITIONS}) ${body}`, ...definitions].join('\n');
  return { query: withUsedDefinitions(query), variables: VARIABLES };

  function selectionsOf(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + below(4) }, () => selectionOf(type, depth)).filter((part) => part !== '');
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  function selectionOf(type: GraphQLCompositeType, depth: number): string {
    budget -= 1;
    if (chance(0.06)) return `${chance(0.3) ? 'kind: ' : ''}__typename${conditionOf(0.3)}`;
    if (type === root ? chance(0.1) : chance(isAbstractType(type) ? 0.6 : 0.22)) return fragmentOf(type, depth);
    return isObjectType(type) || 'getFields' in type ? fieldOf(type, depth) : fragmentOf(type, depth);
  }

  function fieldOf(type: Extract<GraphQLCompositeType, { getFields(): unknown }>, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 && budget > 0 ? true : !isCompositeType(getNamedType(field.type)));
    const field = pick(fields);
    if (field === undefined) return '__typename';
    const named = getNamedType(field.type);
    const alias = chance(0.15) ? `${pick(['a', 'b', 'x'])}${chance(0.5) ? field.name : ''}: ` : '';
    const below = isCompositeType(named) ? ` ${selectionsOf(named, depth - 1)}` : '';
    return `${alias}${field.name}${argumentsOf(field)}${conditionOf(0.1)}${below}`;
  }

  function fragmentOf(type: GraphQLCompositeType, depth: number): string {
    const reusable = fragments.filter(({ on }) => overlaps(schema, type, on));
    const known = chance(0.3) ? pick(reusable) : undefined;
    if (known !== undefined) return `...${known.name}${conditionOf(0.1)}`;
    const target = pick(composites.filter((each) => overlaps(schema, type, each)));
    const on = target !== undefined && chance(0.9) ? target : null;
    const body = depth > 0 ? selectionsOf(on ?? type, depth - 1) : '{ __typename }';
    if (on === null || chance(0.65)) return `...${on === null ? '' : ` on ${on.name}`}${conditionOf(0.1)} ${body}`;
    const name = `F${fragments.length}`;
    fragments.push({ name, on, body });
    return `...${name}${conditionOf(0.1)}`;
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((arg) => {
      if (arg.name === 'id') return [`id: ${pick(IDS[field.name] ?? ['"p1"'])}`];
      if (arg.name === 'first' && (isNonNullType(arg.type) ? chance(0.4) : chance(0.6))) return [`first: ${pick(['1', '2', '3', '$few', '$many'])}`];
      return [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function conditionOf(share: number): string {
    return chance(share) ? ` @${pick(['skip', 'include'])}(if: ${pick(['true', 'false', '$yes', '$no', '$on'])})` : '';
  }
}

function overlaps(schema: GraphQLSchema, one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
  const types = (type: GraphQLCompositeType) => (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]);
  return types(one).some((type) => types(other).includes(type));
}

function withUsedDefinitions(query: string): string {
  const rest = query.slice(query.indexOf(') {') + 1);
  const used = DEFINITIONS.split(', ').filter((definition) => new RegExp(`\\${definition.slice(0, definition.indexOf(':'))}\\b`).test(rest));
  return `query Random${used.length > 0 ? `(${used.join(', ')})` : ''}${rest}`;
}
