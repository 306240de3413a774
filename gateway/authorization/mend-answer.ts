import {
  GraphQLError, isAbstractType, isListType, isNonNullType, isObjectType, Kind,
  type FieldNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import type { Verdicts } from './guard-schema.ts';
import { fieldOf, isMetaField, narrowed, responseKey } from './possible-types.ts';
import { forbidden } from './rule-kinds.ts';

export type Data = Record<string, unknown>;
export type MendedAnswer = { readonly data: Data | null; readonly errors: GraphQLError[] };
export type Mend = (data: Data) => MendedAnswer;

type Path = readonly (string | number)[];

/** Where the mending stands in one answer. */
type At = { readonly selected: Selected; readonly path: Path; readonly errors: GraphQLError[] };

/** One key of an answer object: copied as it is, refused, or mended further down. */
type Key = {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly refusal: Error | null;
  readonly nodes: readonly FieldNode[];
  readonly below: Selected | null;
};

/** Selection sets that are answered together, and the keys they give on each type; worked out once per type. */
type Selected = { readonly sets: readonly SelectionSetNode[]; readonly keys: Map<GraphQLObjectType, Key[]> };

/**
 * Makes the function that puts back into an answer what was cut out of its operation: null and an error at the path of
 * every refused field, nulls travelling up from fields that must not be null, the keys in the order that was asked for.
 * It is used for every answer of the same decision, so it must not keep anything of one.
 */
export function mendAnswer(
  schema: GraphQLSchema,
  root: { type: GraphQLObjectType; selectionSet: SelectionSetNode },
  rules: { verdicts: Verdicts; mended: ReadonlySet<FieldNode> },
): Mend {
  const top: Selected = { sets: [root.selectionSet], keys: new Map() };

  return function mend(data) {
    const errors: GraphQLError[] = [];
    return { data: mendObject(data, root.type, { selected: top, path: [], errors }), errors };
  };

  /** The object with what was refused in it; null when a field that must not be null is missing. */
  function mendObject(value: Data, type: GraphQLObjectType, at: At): Data | null {
    const mended: Data = Object.create(null);
    let isWhole = true;
    for (const key of keysOn(at.selected, type)) {
      const path = [...at.path, key.name];
      if (key.refusal !== null) {
        at.errors.push(errorAt(key, path));
        mended[key.name] = null;
      } else {
        const given = value[key.name];
        mended[key.name] = key.below === null ? given : mendValue(given, key.type, { selected: key.below, path, errors: at.errors });
      }
      if (mended[key.name] === null && isNonNullType(key.type)) isWhole = false;
    }
    return isWhole ? mended : null;
  }

  function mendValue(value: unknown, type: GraphQLOutputType, at: At): unknown {
    if (isNonNullType(type)) return mendValue(value, type.ofType, at);
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const items = value.map((item, index) => mendValue(item, type.ofType, { ...at, path: [...at.path, index] }));
      return isNonNullType(type.ofType) && items.includes(null) ? null : items;
    }
    if (!isData(value)) return null;
    const objectType = typeOf(value, type);
    return objectType === null ? value : mendObject(value, objectType, at);
  }

  /** Null where an interface or union stands without `__typename`: nothing was cut for what is there, or it would have been added. */
  function typeOf(value: Data, type: GraphQLOutputType): GraphQLObjectType | null {
    if (isObjectType(type)) return type;
    const [only, ...others] = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    if (only !== undefined && others.length === 0) return only;
    const named = schema.getType(String(value['__typename']));
    return isObjectType(named) ? named : null;
  }

  function keysOn(selected: Selected, type: GraphQLObjectType): Key[] {
    const known = selected.keys.get(type);
    if (known !== undefined) return known;
    const nodesByKey = new Map<string, FieldNode[]>();
    for (const set of selected.sets) collect(set, type, nodesByKey);
    const keys = [...nodesByKey].flatMap(([name, nodes]) => keyFor(name, nodes, type) ?? []);
    selected.keys.set(type, keys);
    return keys;
  }

  function collect(set: SelectionSetNode, type: GraphQLObjectType, into: Map<string, FieldNode[]>): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = responseKey(node);
        into.set(key, [...(into.get(key) ?? []), node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT && narrowed(schema, [type], node.typeCondition).length > 0) {
        collect(node.selectionSet, type, into);
      }
    }
  }

  function keyFor(name: string, nodes: FieldNode[], type: GraphQLObjectType): Key | null {
    const [first] = nodes;
    const field = first === undefined ? null : fieldOf(type, first.name.value);
    if (first === undefined || field === null) return null;
    const verdict = isMetaField(first) ? null : rules.verdicts.get(first)?.get(type.name);
    const needsMending = nodes.some((node) => rules.mended.has(node));
    const sets = nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
    return {
      name, nodes, type: field.type,
      refusal: verdict === undefined ? forbidden() : verdict,
      below: needsMending ? { sets, keys: new Map() } : null,
    };
  }
}

function errorAt(key: Key, path: Path): GraphQLError {
  const extensions = key.refusal instanceof GraphQLError ? key.refusal.extensions : { code: 'FORBIDDEN' };
  return new GraphQLError(key.refusal?.message ?? forbidden().message, { nodes: key.nodes, path, extensions });
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
