import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildASTSchema, execute, parse, printSchema, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Viewer } from '#graph';
import { FastExecution } from '../../execution/fast-execution.ts';
import { dataSource, type SubgraphSource } from '../../sources/subgraph-source.ts';
import { guardedGateway, type GuardedGateway } from '../guarded-gateway.ts';
import type { RuleMap } from '../rule-map.ts';
import { applyMiddleware, deny, shield } from '../shield-library.ts';
import { forbidden } from '../rule-kinds.ts';
import { find, ROOT, SUBGRAPHS } from './shop-graph.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

export type Answer = { data?: Record<string, unknown> | null | undefined; errors?: readonly GraphQLFormattedError[] | undefined };
export type Ask = (viewer: Viewer | null, query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** The text of everything that was asked of a subgraph. */
export const fetches: string[] = [];

export type Shop = { readonly ask: Ask; readonly guarded: GuardedGateway | null; readonly execution: FastExecution; readonly apiSchema: GraphQLSchema; stop(): Promise<void> };

/** A running Apollo Server over the test graph; with rules, the guard stands before it. */
export async function startShop(ruleMap: RuleMap | null): Promise<Shop> {
  const schemas = new Map(Object.keys(SUBGRAPHS).map((name) => [name, subgraphSchema(name)]));
  const sources = new Map([...schemas].map(([name, schema]) => [name, inProcess(schema)]));
  const execution = new FastExecution({ sources, local: schemas });
  const plain = execution.gateway(new ApolloGateway({
    supergraphSdl: supergraph(), logger: silent,
    buildService: ({ name }) => dataSource(sources.get(name) ?? nowhere),
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => execution.remember(queryPlan, requestContext),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
  }));
  let apiSchema: GraphQLSchema | undefined;
  plain.onSchemaLoadOrUpdate((loaded) => { apiSchema = loaded.apiSchema; });
  const guarded = ruleMap === null ? null : guardedGateway(plain, ruleMap);
  const server = new ApolloServer<{ viewer: Viewer | null }>({
    gateway: guarded ?? plain, introspection: true, includeStacktraceInErrorResponses: false, logger: silent,
  });
  await server.start();
  if (apiSchema === undefined) throw new Error('The gateway loaded no schema.');
  const ask: Ask = async (viewer, query, variables) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: { viewer } });
    if (body.kind !== 'single') throw new Error('An incremental answer was not expected.');
    return body.singleResult;
  };
  return { ask, guarded, execution, apiSchema, stop: () => server.stop() };
}

/** The same graph as one schema under graphql-js, shielded by the same map: what the guarded gateway is measured by. */
export function monolith(apiSchema: GraphQLSchema, ruleMap: RuleMap): Ask {
  const bare = buildASTSchema(parse(printSchema(apiSchema)));
  const schema = applyMiddleware(bare, shield(ruleMap, { fallbackRule: deny, fallbackError: forbidden(), allowExternalErrors: true }));
  return async (viewer, query, variables) => {
    const contextValue = { viewer, readArguments: false, missing: new Set<string>() };
    const result = await execute({ schema, document: parse(query), rootValue: ROOT, contextValue, variableValues: variables });
    return { data: result.data, errors: result.errors?.map((error) => error.toJSON()) };
  };
}

function supergraph(): string {
  const services = Object.entries(SUBGRAPHS).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) }));
  const composed = composeServices(services);
  if (composed.supergraphSdl === undefined) throw new Error(composed.errors?.map((error) => error.message).join('\n'));
  return composed.supergraphSdl;
}

function subgraphSchema(name: string): GraphQLSchema {
  const reference = { __resolveReference: ({ id }: { id: string }) => find(id) };
  const entities = { catalog: ['Product', 'Image', 'Video'], people: ['User'], orders: ['Order', 'Product', 'User'] }[name] ?? [];
  return buildSubgraphSchema({ typeDefs: parse(SUBGRAPHS[name] ?? ''), resolvers: Object.fromEntries(entities.map((entity) => [entity, reference])) });
}

function inProcess(schema: GraphQLSchema): SubgraphSource {
  return async ({ query, variables, context: contextValue }) => {
    fetches.push(query);
    const { data, errors } = await execute({ schema, document: parse(query), rootValue: ROOT, variableValues: variables, contextValue });
    return { data, errors: errors?.map((error) => error.toJSON()) };
  };
}

const nowhere: SubgraphSource = async () => ({ data: null });

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
