import { subgraph } from '#graph';
import { Review } from './entities/review.ts';
import { resolvers } from './resolvers.ts';

export const reviews = subgraph({ name: 'reviews', folder: import.meta.dirname, resolvers, entities: [Review], jobs: [] });
