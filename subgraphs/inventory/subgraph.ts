import { subgraph } from '#graph';
import { Reservation } from './entities/reservation.ts';
import { StockLevel } from './entities/stock-level.ts';
import { StockMovement } from './entities/stock-movement.ts';
import { verifyStock } from './jobs/verify-stock.ts';
import { resolvers } from './resolvers.ts';

export const inventory = subgraph({
  name: 'inventory',
  folder: import.meta.dirname,
  resolvers,
  entities: [StockLevel, Reservation, StockMovement],
  jobs: [verifyStock],
});
