import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { parse, type GraphQLSchema } from 'graphql';
import type { HttpRoutes } from '../http/index.ts';
import type { Job } from '../jobs/define-job.ts';
import { scalars } from './scalars.ts';

/** A domain as the wiring sees it: its schema, its rows and its jobs. */
export type Subgraph = {
  readonly name: string;
  /** The SDL as composition takes it. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly entities: readonly EntitySchema[];
  readonly jobs: readonly Job[];
  /** Roads besides the graph, served by the gateway's process. */
  readonly routes: HttpRoutes | null;
};

type GraphQLResolverMap = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@provides", "@requires", "@inaccessible", "@override", "@tag"])';
const SHARED = readFileSync(path.join(import.meta.dirname, 'shared.graphql'), 'utf8');

/** Puts a domain together from the `schema.graphql` in its folder, its resolvers, entities and jobs. */
export function subgraph(parts: {
  name: string;
  folder: string;
  resolvers: object;
  entities: readonly EntitySchema[];
  jobs: readonly Job[];
  routes?: HttpRoutes;
}): Subgraph {
  const sdl = [LINK, SHARED, readFileSync(path.join(parts.folder, 'schema.graphql'), 'utf8')].join('\n');
  const resolvers: GraphQLResolverMap = { ...scalars, ...parts.resolvers };
  return {
    name: parts.name,
    sdl,
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
    entities: parts.entities,
    jobs: parts.jobs,
    routes: parts.routes ?? null,
  };
}
