import { isInputType, Kind, parse, print, typeFromAST, visit, type FieldNode, type GraphQLSchema, type SelectionNode } from 'graphql';
import { fullInput } from './schema-inputs.ts';

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STRANGE = [
  '{', '}', '(', ')', '[', ']', ':', '!', '$', '@', '...', '"', '"""', '|', '&', '=', '#', ',', '\u0000', '\ufeff', '\ud800', '💥', '99999999999999999999', '-0', '1e999', 'null', 'true',
  '__typename', '__schema { types { name } }', '__proto__', 'constructor', 'on Query', 'fragment', 'mutation', 'subscription', '@skip(if: true)', '@include(if: $x)', '@defer', '_entities', 'first: 100',
];
const VALUES: readonly unknown[] = [null, true, -1, 1.5, 1e308, 2 ** 53, '', 'a', '\u0000', 'x'.repeat(5_000), [], [[[]]], {}, { __proto__: 1 }, { a: { b: { c: {} } } }, [null], ['a', 1, null]];

/** A document with a few of its tokens lost, doubled, exchanged or replaced by strange ones. */
export function mutateDocument(source: string, random: () => number): string {
  const tokens = source.match(/"(?:[^"\\]|\\.)*"|\.\.\.|[\w]+|[^\s\w]|\s+/g) ?? [];
  const at = (): number => Math.floor(random() * tokens.length);
  for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes -= 1) {
    const [here, there] = [at(), at()];
    switch (Math.floor(random() * 5)) {
      case 0: tokens.splice(here, 1); break;
      case 1: tokens.splice(here, 0, tokens[there] ?? ''); break;
      case 2: [tokens[here], tokens[there]] = [tokens[there] ?? '', tokens[here] ?? '']; break;
      case 3: tokens.splice(here, 0, ` ${pick(STRANGE, random)} `); break;
      default: tokens.splice(here, Math.floor(random() * 12), ...tokens.slice(there, there + Math.floor(random() * 12)));
    }
  }
  return tokens.join('');
}

/** A document that is still valid, or almost: fields lost, doubled under other names, put into fragments, skipped or included. */
export function reshapeDocument(source: string, random: () => number): string {
  let aliases = 0;
  return print(visit(parse(source), {
    SelectionSet: { leave: (set) => ({ ...set, selections: set.selections.flatMap((node): SelectionNode[] => {
      const chance = random();
      if (chance < 0.1 && set.selections.length > 1) return [];
      if (node.kind !== Kind.FIELD || chance > 0.4) return [node];
      if (chance < 0.2) return [node, { ...node, alias: { kind: Kind.NAME, value: `again${(aliases += 1)}` } }];
      if (chance < 0.3) return [{ kind: Kind.INLINE_FRAGMENT, selectionSet: { kind: Kind.SELECTION_SET, selections: [node] } }];
      return [withCondition(node, random() < 0.5 ? 'skip' : 'include', random() < 0.5)];
    }) }) },
  }));
}

function withCondition(node: FieldNode, name: string, value: boolean): FieldNode {
  const condition = { kind: Kind.ARGUMENT as const, name: { kind: Kind.NAME as const, value: 'if' }, value: { kind: Kind.BOOLEAN as const, value } };
  return { ...node, directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [condition] }] };
}

/** Variables of the types that a document declares, each of a plausible form. */
export function plausibleVariables(schema: GraphQLSchema, source: string): Record<string, unknown> {
  const declared = parse(source).definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : []));
  return Object.fromEntries(declared.flatMap(({ variable, type }) => {
    const found = typeFromAST(schema, type);
    return isInputType(found) ? [[variable.name.value, fullInput(found)]] : [];
  }));
}

/** Variables of the names that a document declares, with values of any kind. */
export function strangeVariables(source: string, random: () => number): Record<string, unknown> {
  const names = [...source.matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map((name) => [name, random() < 0.3 ? { input: pick(VALUES, random), id: pick(VALUES, random) } : pick(VALUES, random)]));
}

function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}
