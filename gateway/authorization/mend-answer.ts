import {
  isAbstractType, isListType, isNonNullType, isObjectType,
  type GraphQLError, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import { answerKeys, type Outcome, type Selected } from './answer-keys.ts';
import { refusalAt } from './refusal.ts';

export type Data = Record<string, unknown>;
export type MendedAnswer = { readonly data: Data | null; readonly errors: GraphQLError[] };
export type Mend = (data: Data) => MendedAnswer;

/** Where the mending stands in one answer. */
type At = { readonly selected: Selected; readonly path: readonly (string | number)[]; readonly errors: GraphQLError[] };

/**
 * Makes the function that puts back into an answer what was cut out of its operation: null and an error at the path of
 * every refused field, nulls travelling up from fields that must not be null, the keys in the order that was asked for.
 * It is used for every answer of the same decision, so it keeps nothing of one.
 */
export function mendAnswer(outcome: Outcome, root: GraphQLObjectType, selectionSet: SelectionSetNode): Mend {
  const selected: Selected = { sets: [selectionSet], keys: new Map() };
  return function mend(data) {
    const errors: GraphQLError[] = [];
    return { data: mendObject(outcome, { value: data, type: root }, { selected, path: [], errors }), errors };
  };
}

/** The object with what was refused in it; null when a field that must not be null is missing. */
function mendObject(outcome: Outcome, { value, type }: { value: Data; type: GraphQLObjectType }, at: At): Data | null {
  const mended: Data = { __proto__: null };
  let isWhole = true;
  for (const key of answerKeys(outcome, at.selected, type)) {
    const path = [...at.path, key.name];
    const given = value[key.name];
    if (key.refusal !== null) {
      at.errors.push(refusalAt(key.refusal, key.nodes, path));
      mended[key.name] = null;
    } else {
      mended[key.name] = key.below === null ? given : mendValue(outcome, { value: given, type: key.type }, { ...at, selected: key.below, path });
    }
    if (mended[key.name] === null && isNonNullType(key.type)) isWhole = false;
  }
  return isWhole ? mended : null;
}

function mendValue(outcome: Outcome, { value, type }: { value: unknown; type: GraphQLOutputType }, at: At): unknown {
  if (isNonNullType(type)) return mendValue(outcome, { value, type: type.ofType }, at);
  if (isListType(type)) return Array.isArray(value) ? mendList(outcome, { value, type: type.ofType }, at) : null;
  if (!isData(value)) return null;
  const objectType = objectTypeOf(outcome.schema, value, type);
  return objectType === null ? value : mendObject(outcome, { value, type: objectType }, at);
}

function mendList(outcome: Outcome, { value, type }: { value: unknown[]; type: GraphQLOutputType }, at: At): unknown[] | null {
  const items = value.map((item, index) => mendValue(outcome, { value: item, type }, { ...at, path: [...at.path, index] }));
  return isNonNullType(type) && items.includes(null) ? null : items;
}

/** Null where an interface or union stands without `__typename`: nothing was cut for what is there, or it would have been added. */
function objectTypeOf(schema: GraphQLSchema, value: Data, type: GraphQLOutputType): GraphQLObjectType | null {
  if (isObjectType(type)) return type;
  const [only, ...others] = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  if (only !== undefined && others.length === 0) return only;
  const named = schema.getType(String(value['__typename']));
  return isObjectType(named) ? named : null;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
