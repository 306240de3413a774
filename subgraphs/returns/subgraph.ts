import { subgraph } from '#graph';
import { Return } from './entities/return.ts';
import { ReturnEvent } from './entities/return-event.ts';
import { tellCustomer } from './jobs/tell-customer.ts';
import { resolvers } from './resolvers.ts';

export const returns = subgraph({
  name: 'returns',
  folder: import.meta.dirname,
  resolvers,
  entities: [Return, ReturnEvent],
  jobs: [tellCustomer],
});
