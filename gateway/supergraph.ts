import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '#config';
import { isSubgraphName } from '#config';
import type { Gateway } from './authorization/guarded-gateway.ts';
import { FastExecution } from './execution/fast-execution.ts';
import { inProcessSource } from './sources/in-process-source.ts';
import { measuredSource } from './sources/measured-source.ts';
import { remoteSource } from './sources/remote-source.ts';
import { dataSource, type SubgraphSource } from './sources/subgraph-source.ts';

const SUPERGRAPH = path.resolve(import.meta.dirname, '../schema/supergraph.graphql');

/** The schemas of the subgraphs that can run in this process, by name. */
export type LocalSubgraphs = ReadonlyMap<string, GraphQLSchema>;

/**
 * The gateway over the committed supergraph. A subgraph named in SUBGRAPH_URLS is reached over HTTP, the others run here.
 * Apollo plans; what it planned is executed by our own `FastExecution`. Its telemetry is off: it would look for a cloud to report to.
 */
export function supergraphGateway(config: Config, local: LocalSubgraphs): Gateway {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const sources = new Map<string, SubgraphSource>();
  const execution = new FastExecution({ sources, local: inThisProcess(config, local) });
  return execution.gateway(new ApolloGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    buildService({ name }) {
      const source = measuredSource(name, sourceOf(name, config, local));
      sources.set(name, source);
      return dataSource(source);
    },
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => execution.remember(queryPlan, requestContext),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
  }));
}

function inThisProcess({ subgraphUrls }: Config, local: LocalSubgraphs): LocalSubgraphs {
  return new Map([...local].filter(([name]) => !isSubgraphName(name) || !subgraphUrls.has(name)));
}

function sourceOf(name: string, config: Config, local: LocalSubgraphs): SubgraphSource {
  const url = isSubgraphName(name) ? config.subgraphUrls.get(name) : undefined;
  if (url !== undefined) return remoteSource(name, url, config);
  const schema = local.get(name);
  if (schema === undefined) throw new Error(`The supergraph names the subgraph ${name}, which neither runs here nor stands in SUBGRAPH_URLS. Run npm run compose.`);
  return inProcessSource(schema);
}
