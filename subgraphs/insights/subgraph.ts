import { subgraph } from '#graph';
import { resolvers } from './resolvers.ts';

export const insights = subgraph({
  name: 'insights',
  folder: import.meta.dirname,
  resolvers,
  entities: [],
  jobs: [],
});
