import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { wiring } from '../subgraphs/wiring.ts';

/**
 * Composes the subgraphs' schemas: `supergraph` for the gateway, `api` as the clients see it. The same schemas give the same text.
 * Throws with every composition error and hint; hints are errors here.
 */
export function compose(): { supergraph: string; api: string } {
  const result = composeServices(wiring.subgraphs.map(({ name, sdl }) => ({ name, url: `in-process:${name}`, typeDefs: parse(sdl) })));
  const problems = [...(result.errors ?? []), ...(result.hints ?? [])];
  if (result.supergraphSdl === undefined || problems.length > 0) {
    throw new Error(`The subgraphs do not compose:\n${problems.map((problem) => `- ${problem.message}`).join('\n')}`);
  }
  const api = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${result.supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` };
}
