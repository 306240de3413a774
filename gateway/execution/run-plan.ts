import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ExecutorRequest } from '../authorization/guarded-gateway.ts';
import type { SubgraphSource } from '../sources/subgraph-source.ts';
import { isData, mergeData, type Data } from './data.ts';
import { located } from './located.ts';
import type { FetchNode, PlanNode } from './query-plan.ts';
import { represent } from './represent.ts';

type Path = readonly (string | number)[];
export type Sources = ReadonlyMap<string, SubgraphSource>;

/** One run of a plan: what it works with, and what it finds on the way. */
export type PlanRun = {
  readonly schema: GraphQLSchema;
  readonly sources: Sources;
  readonly request: ExecutorRequest;
  /** The variables in @skip and @include. */
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly data: Data;
  readonly errors: GraphQLError[];
};

/** Where a node of the plan stands: the objects there, and the way to them from the root, `@` for the elements of a list. */
type Place = { readonly objects: readonly Data[]; readonly path: Path };

/** Fetches what a plan says, into `run.data` and `run.errors`. A fetch that fails leaves its fields out. */
export async function runPlan(node: PlanNode, run: PlanRun): Promise<void> {
  await runNode(node, run, { objects: [run.data], path: [] });
}

async function runNode(node: PlanNode, run: PlanRun, place: Place): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const next of node.nodes) await runNode(next, run, place);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((each) => runNode(each, run, place)));
      return;
    case 'Flatten': return runNode(node.node, run, { objects: objectsAt(place.objects, node.path), path: [...place.path, ...node.path] });
    case 'Fetch': return fetchInto(node, run, place);
    case 'Condition': {
      const clause = run.conditions.get(node.condition) === true ? node.ifClause : node.elseClause;
      return clause === undefined ? undefined : runNode(clause, run, place);
    }
    case 'Defer':
    case 'Subscription': throw new Error(`A plan with ${node.kind} cannot be run here.`);
  }
}

function objectsAt(objects: readonly unknown[], path: Path): Data[] {
  let here = objects;
  for (const step of path) {
    here = step === '@' ? here.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [])) : here.map((value) => (isData(value) ? value[step] : null));
  }
  return here.filter(isData);
}

async function fetchInto(fetch: FetchNode, run: PlanRun, place: Place): Promise<void> {
  try {
    if (fetch.requires === undefined) await fetchRoot(fetch, run, place);
    else await fetchEntities(fetch, run, place);
  } catch (error) {
    run.errors.push(error instanceof GraphQLError ? error : new GraphQLError('A subgraph could not be asked.', { originalError: error instanceof Error ? error : null }));
  }
}

async function fetchRoot(fetch: FetchNode, run: PlanRun, place: Place): Promise<void> {
  const { data, errors } = await send(fetch, run, variablesOf(fetch, run));
  for (const error of errors) run.errors.push(located(error, [...place.path, ...(error.path ?? [])]));
  if (!isData(data)) return;
  for (const object of place.objects) mergeData(object, data);
}

/** An entity that stands in several places is asked for once. */
async function fetchEntities(fetch: FetchNode, run: PlanRun, place: Place): Promise<void> {
  const wanted = new Map<string, { representation: Data; objects: Data[] }>();
  for (const object of place.objects) {
    const representation = represent(run.schema, object, fetch.requires ?? []);
    if (representation === null) continue;
    const key = JSON.stringify(representation);
    const same = wanted.get(key);
    if (same === undefined) wanted.set(key, { representation, objects: [object] });
    else same.objects.push(object);
  }
  if (wanted.size === 0) return;
  const targets = [...wanted.values()];
  const { data, errors } = await send(fetch, run, { ...variablesOf(fetch, run), representations: targets.map((target) => target.representation) });
  const found: unknown = isData(data) ? data['_entities'] : null;
  if (Array.isArray(found)) targets.forEach((target, index) => mergeFound(target.objects, found[index]));
  for (const error of errors) run.errors.push(...locatedAtEntities(error, run, { place, targets }));
}

function mergeFound(objects: readonly Data[], found: unknown): void {
  if (!isData(found)) return;
  for (const object of objects) mergeData(object, found);
}

function variablesOf(fetch: FetchNode, run: PlanRun): Data {
  const given = run.request.request.variables ?? {};
  const used = (fetch.variableUsages ?? []).filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return Object.fromEntries(used.map((name) => [name, given[name]]));
}

type Fetched = { readonly data: unknown; readonly errors: readonly GraphQLFormattedError[] };

async function send(fetch: FetchNode, { sources, request: { context } }: PlanRun, variables: Data): Promise<Fetched> {
  const source = sources.get(fetch.serviceName);
  if (source === undefined) throw new Error(`There is no subgraph ${fetch.serviceName}.`);
  const { operation: query, operationName, operationDocumentNode: document } = fetch;
  const { data, errors = [] } = await source({ query, document, variables, operationName, context });
  return { data, errors };
}

/** The error of an entity is reported at each place where the entity stands. */
function locatedAtEntities(error: GraphQLFormattedError, run: PlanRun, at: { place: Place; targets: readonly { objects: Data[] }[] }): GraphQLError[] {
  const [, index, ...rest] = error.path ?? [];
  const objects = typeof index === 'number' ? at.targets[index]?.objects : undefined;
  if (objects === undefined) return [located(error, [...at.place.path, ...(error.path ?? [])])];
  return pathsTo(run.data, at.place.path, objects).map((path) => located(error, [...path, ...rest]));
}

function pathsTo(data: unknown, path: Path, objects: readonly Data[]): Path[] {
  const [step, ...rest] = path;
  if (step === undefined) return isData(data) && objects.includes(data) ? [[]] : [];
  if (step !== '@') return isData(data) ? pathsTo(data[step], rest, objects).map((below) => [step, ...below]) : [];
  return Array.isArray(data) ? data.flatMap((item, index) => pathsTo(item, rest, objects).map((below) => [index, ...below])) : [];
}
