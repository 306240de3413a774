import { subgraph } from '#graph';
import { holdPersonalData } from '#privacy';
import { PromoCode } from './entities/promo-code.ts';
import { Redemption } from './entities/redemption.ts';
import { redemptionsOfUsers } from './personal-data.ts';
import { resolvers } from './resolvers.ts';

holdPersonalData(redemptionsOfUsers);

export const promotions = subgraph({
  name: 'promotions',
  folder: import.meta.dirname,
  resolvers,
  entities: [PromoCode, Redemption],
  jobs: [],
});
