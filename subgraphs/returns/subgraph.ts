import { subgraph } from '#graph';
import { holdPersonalData } from '#privacy';
import { Return } from './entities/return.ts';
import { ReturnEvent } from './entities/return-event.ts';
import { tellCustomer } from './jobs/tell-customer.ts';
import { returnsOfUsers } from './personal-data.ts';
import { resolvers } from './resolvers.ts';

holdPersonalData(returnsOfUsers);

export const returns = subgraph({
  name: 'returns',
  folder: import.meta.dirname,
  resolvers,
  entities: [Return, ReturnEvent],
  jobs: [tellCustomer],
});
