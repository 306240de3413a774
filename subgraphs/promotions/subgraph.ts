import { subgraph } from '#graph';
import { PromoCode } from './entities/promo-code.ts';
import { Redemption } from './entities/redemption.ts';
import { resolvers } from './resolvers.ts';

export const promotions = subgraph({
  name: 'promotions',
  folder: import.meta.dirname,
  resolvers,
  entities: [PromoCode, Redemption],
  jobs: [],
});
