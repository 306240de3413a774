import { subgraph } from '#graph';
import { holdPersonalData } from '#privacy';
import { Review } from './entities/review.ts';
import { reviewsOfUsers } from './personal-data.ts';
import { resolvers } from './resolvers.ts';

holdPersonalData(reviewsOfUsers);

export const reviews = subgraph({ name: 'reviews', folder: import.meta.dirname, resolvers, entities: [Review], jobs: [] });
