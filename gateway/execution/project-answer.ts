import {
  isLeafType, isListType, isNonNullType, isObjectType, Kind,
  type DirectiveNode, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import { fieldOf, narrowed, responseKey } from '../authorization/possible-types.ts';
import { isData, type Data } from './data.ts';

/** Null where a value must not be null: its parent is null then. */
const MISSING = Symbol('missing');

type Project = (value: unknown) => unknown;
type Asked = { readonly schema: GraphQLSchema; readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>; readonly conditions: ReadonlyMap<string, boolean> };
type Operation = Asked & { readonly root: GraphQLObjectType; readonly selectionSet: SelectionSetNode };

/**
 * Makes the function that turns what the fetches of a plan found into the answer: what was asked for and nothing else, in that
 * order, nulls travelling up from fields that must not be null. It is made once for an operation and the values of its
 * variables in @skip and @include (`conditions`), and is used for every answer.
 */
export function projectAnswer(operation: Operation): (found: Data) => Data | null {
  const project = objectProjection(operation, operation.root, [operation.selectionSet]);
  return (found) => {
    const answer = project(found);
    return isData(answer) ? answer : null;
  };
}

function projection(asked: Asked, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Project {
  if (isNonNullType(type)) {
    const inner = projection(asked, type.ofType, sets);
    return (value) => inner(value) ?? MISSING;
  }
  // The subgraph has completed its values: a list of leaves is as it should be.
  if (isLeafType(type) || (isListType(type) && isLeafType(isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType))) return (value) => value ?? null;
  if (isListType(type)) return listProjection(projection(asked, type.ofType, sets));
  if (isObjectType(type)) return objectProjection(asked, type, sets);
  return abstractProjection(asked, sets);
}

function listProjection(item: Project): Project {
  return (value) => {
    if (!Array.isArray(value)) return null;
    const items = value.map(item);
    return items.includes(MISSING) ? null : items;
  };
}

/** The object types of an interface or union are worked out as they come. */
function abstractProjection(asked: Asked, sets: readonly SelectionSetNode[]): Project {
  const byType = new Map<string, Project>();
  return (value) => {
    const name = isData(value) ? value['__typename'] : null;
    if (typeof name !== 'string') return null;
    const known = byType.get(name) ?? projectionOf(asked, name, sets);
    byType.set(name, known);
    return known(value);
  };
}

function projectionOf(asked: Asked, name: string, sets: readonly SelectionSetNode[]): Project {
  const type = asked.schema.getType(name);
  return isObjectType(type) ? objectProjection(asked, type, sets) : () => null;
}

function objectProjection(asked: Asked, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Project {
  const keys = keysOf(asked, type, sets);
  const hasProto = keys.some((key) => key.name === '__proto__');
  return (value) => {
    if (!isData(value)) return null;
    const answer: Data = hasProto ? { __proto__: null } : {};
    for (const key of keys) {
      const given = key.isTypename ? type.name : key.project(key.isInherited && !Object.hasOwn(value, key.name) ? null : value[key.name]);
      if (given === MISSING) return null;
      answer[key.name] = given;
    }
    return answer;
  };
}

function keysOf(asked: Asked, type: GraphQLObjectType, sets: readonly SelectionSetNode[]) {
  const nodesByName = Map.groupBy(sets.flatMap((set) => fieldsOn(asked, set, type)), responseKey);
  return [...nodesByName].flatMap(([name, nodes]) => {
    const field = fieldOf(type, nodes[0]?.name.value ?? '');
    if (field === null) return [];
    const below = nodes.flatMap((node) => node.selectionSet ?? []);
    return [{ name, isTypename: field.name === '__typename', isInherited: name in Object.prototype, project: projection(asked, field.type, below) }];
  });
}

function fieldsOn(asked: Asked, set: SelectionSetNode, type: GraphQLObjectType): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (!isIncluded(node.directives, asked.conditions)) return [];
    if (node.kind === Kind.FIELD) return [node];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.fragments.get(node.name.value) : node;
    if (fragment === undefined || narrowed(asked.schema, [type], fragment.typeCondition).length === 0) return [];
    return fieldsOn(asked, fragment.selectionSet, type);
  });
}

function isIncluded(directives: readonly DirectiveNode[] = [], conditions: ReadonlyMap<string, boolean>): boolean {
  return directives.every(({ name: { value: name }, arguments: [condition] = [] }) => {
    if ((name !== 'skip' && name !== 'include') || condition === undefined) return true;
    const { value } = condition;
    const holds = value.kind === Kind.VARIABLE ? conditions.get(value.name.value) === true : value.kind === Kind.BOOLEAN && value.value;
    return holds === (name === 'include');
  });
}
