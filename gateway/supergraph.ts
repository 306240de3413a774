import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '#config';
import { isSubgraphName } from '#config';
import type { Context } from '#context';
import { inProcessSource } from './sources/in-process-source.ts';
import { measuredSource } from './sources/measured-source.ts';
import { remoteSource } from './sources/remote-source.ts';

const SUPERGRAPH = path.resolve(import.meta.dirname, '../schema/supergraph.graphql');

/** The schemas of the subgraphs that can run in this process, by name. */
export type LocalSubgraphs = ReadonlyMap<string, GraphQLSchema>;

/**
 * The gateway over the committed supergraph. A subgraph named in SUBGRAPH_URLS is reached over HTTP, the others run here.
 * Apollo's telemetry is off: it would look for a cloud to report to.
 */
export function supergraphGateway(config: Config, local: LocalSubgraphs): ApolloGateway {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  return new ApolloGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    buildService: ({ name }) => measuredSource(name, sourceOf(name, config, local)),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
  });
}

function sourceOf(name: string, config: Config, local: LocalSubgraphs): GraphQLDataSource<Context> {
  const url = isSubgraphName(name) ? config.subgraphUrls.get(name) : undefined;
  if (url !== undefined) return remoteSource(name, url, config);
  const schema = local.get(name);
  if (schema === undefined) throw new Error(`The supergraph names the subgraph ${name}, which neither runs here nor stands in SUBGRAPH_URLS. Run npm run compose.`);
  return inProcessSource(schema);
}
