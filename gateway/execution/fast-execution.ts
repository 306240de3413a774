import type { GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { BoundedMemory } from '#cache';
import { findOperation, type FoundOperation } from '../authorization/find-operation.ts';
import type { Executor, ExecutorRequest, ExecutorResult, Gateway } from '../authorization/guarded-gateway.ts';
import { asksAboutSchema } from './asks-about-schema.ts';
import type { Data } from './data.ts';
import { directSubgraph } from './direct-subgraph.ts';
import { projectAnswer } from './project-answer.ts';
import { located } from './located.ts';
import { isPlain, type PlanNode, type QueryPlan } from './query-plan.ts';
import { runPlan, type Sources } from './run-plan.ts';

/** Characters of documents whose plans are remembered. */
const MEMORY = 4_000_000;

/** How an operation is executed once its plan is known: in one subgraph as it stands, by its plan, or (null) as Apollo does it. */
type Road =
  | { readonly subgraph: string }
  | { readonly node: PlanNode; readonly conditions: ReadonlyMap<string, boolean>; readonly project: (found: Data) => Data | null }
  | null;

type Parts = {
  readonly sources: Sources;
  /** The schemas of the subgraphs in this process. */
  readonly local: ReadonlyMap<string, GraphQLSchema>;
};

/**
 * Executes what Apollo's gateway has planned, at a fraction of its cost: Apollo works out the operation anew for every request and
 * copies the answer through it. The first request of an operation goes Apollo's way and leaves its plan (`remember`); the others
 * run the plan here. The answers are the same (tested with random queries).
 */
export class FastExecution {
  readonly #parts: Parts;
  readonly #plans = new BoundedMemory<QueryPlan>(MEMORY);
  readonly #roads = new BoundedMemory<Road>(MEMORY);
  readonly #counts = { apollo: 0, direct: 0, planned: 0 };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Keeps the plan of an operation. */
  remember(plan: QueryPlan, request: ExecutorRequest): void {
    this.#plans.set(planKey(request), plan, request.source.length);
  }

  /** How many operations went which way. */
  counters(): Readonly<Record<'apollo' | 'direct' | 'planned', number>> {
    return { ...this.#counts };
  }

  /** Apollo's gateway with this execution in the place of its own. */
  gateway(apollo: Gateway): Gateway {
    let schema: GraphQLSchema | null = null;
    apollo.onSchemaLoadOrUpdate(({ apiSchema }) => { schema = apiSchema; });
    return {
      onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
      stop: () => apollo.stop(),
      load: async (options) => {
        const { executor } = await apollo.load(options);
        return { executor: executor === null || schema === null ? executor : this.#executor(executor, schema) };
      },
    };
  }

  #executor(apollo: Executor, schema: GraphQLSchema): Executor {
    return async (request) => {
      const operation = findOperation(request.document, request.request.operationName);
      const road = operation === null ? null : this.#roadOf(operation, request, schema);
      this.#counts[road === null ? 'apollo' : 'subgraph' in road ? 'direct' : 'planned'] += 1;
      if (operation === null || road === null) return apollo(request);
      if ('subgraph' in road) return this.#answerDirectly(road.subgraph, request);
      const { errors } = getVariableValues(schema, operation.definition.variableDefinitions ?? [], request.request.variables ?? {}, { maxErrors: 5, hideSuggestions: true });
      if (errors !== undefined) return { errors };
      const run = { schema, sources: this.#parts.sources, request, conditions: road.conditions, data: {}, errors: [] };
      await runPlan(road.node, run);
      const data = road.project(run.data);
      return run.errors.length === 0 ? { data } : { data, errors: run.errors };
    };
  }

  async #answerDirectly(subgraph: string, { source: query, document, request, context }: ExecutorRequest): Promise<ExecutorResult> {
    const source = this.#parts.sources.get(subgraph);
    if (source === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
    const { data, errors } = await source({ query, document, variables: request.variables ?? {}, operationName: request.operationName, context });
    return { data, errors: errors?.map((error) => located(error, error.path)) };
  }

  #roadOf(operation: FoundOperation, request: ExecutorRequest, schema: GraphQLSchema): Road {
    const conditions = conditionsOf(operation, request);
    const key = [planKey(request), ...conditions.values()].join();
    const known = this.#roads.get(key);
    if (known !== undefined) return known;
    const plan = this.#plans.get(planKey(request));
    if (plan === undefined) return null;
    const road = this.#findRoad(plan, { operation, request, schema, conditions });
    this.#roads.set(key, road, request.source.length);
    return road;
  }

  #findRoad(plan: QueryPlan, asked: { operation: FoundOperation; request: ExecutorRequest; schema: GraphQLSchema; conditions: Map<string, boolean> }): Road {
    const { operation: { definition, fragments }, request: { document }, schema, conditions } = asked;
    const subgraph = directSubgraph(plan, document, this.#parts.local);
    if (subgraph !== null) return { subgraph };
    const root = schema.getRootType(definition.operation);
    if (plan.node === undefined || root == null || !isPlain(plan.node) || asksAboutSchema(document)) return null;
    return { node: plan.node, conditions, project: projectAnswer({ schema, fragments, conditions, root, selectionSet: definition.selectionSet }) };
  }
}

function planKey({ queryHash, request: { operationName } }: ExecutorRequest): string {
  return `${queryHash} ${operationName ?? ''}`;
}

/** The variables in @skip and @include. One that is no boolean is refused before anything runs. */
function conditionsOf({ conditionVariables, definition }: FoundOperation, { request }: ExecutorRequest): Map<string, boolean> {
  return new Map(conditionVariables.map((name) => [name, (request.variables?.[name] ?? defaultOf(definition, name)) === true]));
}

function defaultOf(definition: FoundOperation['definition'], name: string): boolean {
  const value = definition.variableDefinitions?.find((each) => each.variable.name.value === name)?.defaultValue;
  return value?.kind === 'BooleanValue' && value.value;
}
