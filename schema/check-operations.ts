import { GraphQLError, Kind, NoDeprecatedCustomRule, parse, Source, validate, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { fragmentsOf } from './fragments-of.ts';

/** What a team's file says: where it lies, for the report, and its text. */
export type OperationFile = { readonly name: string; readonly text: string };

/** Where something is wrong, and what: `file:line:column` of the client's own file. */
export type Finding = { readonly place: string; readonly message: string };

/** One operation against the graph: `breaks` would be refused, `ageing` still works and will not forever. */
export type CheckedOperation = { readonly name: string; readonly place: string; readonly breaks: readonly Finding[]; readonly ageing: readonly Finding[] };

export type OperationsReport = {
  readonly operations: readonly CheckedOperation[];
  /** Files that are no GraphQL, operations that the gateway could not tell apart, and fragments that nothing uses. */
  readonly problems: readonly Finding[];
};

/** Checks operations beyond the schema, such as the gateway's limits on documents; null when it has nothing to say. */
export type ExtraCheck = (operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]) => GraphQLError | null;

/**
 * Says of each operation in a client's files whether the graph would still serve it, and if not, why. An operation finds
 * its fragments in its own file first, then in the others.
 */
export function checkOperations(schema: GraphQLSchema, files: readonly OperationFile[], extraCheck: ExtraCheck = () => null): OperationsReport {
  const problems: Finding[] = [];
  const documents = files.map((file) => parseFile(file, problems));
  const everyFragment = documents.flatMap(({ fragments }) => fragments);
  const used = new Set<FragmentDefinitionNode>();
  const checked = documents.flatMap(({ operations, fragments }) => operations.map((operation) => {
    const own = fragmentsOf(operation, [...fragments, ...everyFragment]);
    for (const fragment of own) used.add(fragment);
    return checkOperation(schema, operation, own, extraCheck);
  }));
  const unused = everyFragment.filter((fragment) => !used.has(fragment)).map((fragment) => finding(fragment, `No operation uses the fragment "${fragment.name.value}".`));
  return { operations: checked, problems: [...problems, ...doubles(documents.flatMap(({ operations }) => operations)), ...documents.flatMap(({ fragments }) => doubles(fragments)), ...unused] };
}

type Parsed = { readonly operations: OperationDefinitionNode[]; readonly fragments: FragmentDefinitionNode[] };

function parseFile({ name, text }: OperationFile, problems: Finding[]): Parsed {
  try {
    const { definitions } = parse(new Source(text, name));
    return {
      operations: definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION),
      fragments: definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    problems.push(findingOf(error));
    return { operations: [], fragments: [] };
  }
}

const KINDS = { query: 'queries', mutation: 'mutations', subscription: 'subscriptions' } as const;

function checkOperation(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: FragmentDefinitionNode[], extraCheck: ExtraCheck): CheckedOperation {
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  const unnamed = operation.name === undefined ? [new GraphQLError('An operation needs a name: metrics, logs and trusted documents know it by that.', { nodes: operation })] : [];
  const kind = schema.getRootType(operation.operation) == null ? [new GraphQLError(`The graph has no ${KINDS[operation.operation]}.`, { nodes: operation })] : [];
  const invalid = validate(schema, document);
  const extra = invalid.length === 0 ? extraCheck(operation, fragments) : null;
  return {
    name: operation.name?.value ?? `(${operation.operation} without a name)`,
    place: placeOf(operation),
    breaks: [...unnamed, ...kind, ...invalid, ...(extra === null ? [] : [extra])].map((error) => findingOf(error, operation)),
    ageing: invalid.length > 0 ? [] : validate(schema, document, [NoDeprecatedCustomRule]).map((error) => findingOf(error, operation)),
  };
}

type Named = OperationDefinitionNode | FragmentDefinitionNode;

function doubles(definitions: readonly Named[]): Finding[] {
  const seen = new Map<string, Named>();
  return definitions.flatMap((definition) => {
    const name = definition.name?.value;
    if (name === undefined) return [];
    const first = seen.get(name);
    seen.set(name, first ?? definition);
    return first === undefined ? [] : [finding(definition, `"${name}" stands at ${placeOf(first)} already.`)];
  });
}

function finding(node: Named, message: string): Finding {
  return { place: placeOf(node), message };
}

function findingOf(error: GraphQLError, fallback?: Named): Finding {
  const [location] = error.locations ?? [];
  if (error.source !== undefined && location !== undefined) return { place: `${error.source.name}:${location.line}:${location.column}`, message: error.message };
  return { place: fallback === undefined ? '' : placeOf(fallback), message: error.message };
}

function placeOf({ loc }: Named): string {
  return loc === undefined ? '' : `${loc.source.name}:${loc.startToken.line}:${loc.startToken.column}`;
}
