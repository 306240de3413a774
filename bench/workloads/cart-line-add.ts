import { turn } from '../samples.ts';
import { insertSessions, startGuests } from './guests.ts';
import type { Shop, Workload } from './workload.ts';

/** Lines that each guest puts into the cart, one after the other, so that the cart has 1 to 4 lines afterwards. */
const LINES = 4;

/** A guest puts a piece of another variant into the cart. Visitors that follow each other are different guests. */
export function cartLineAdd({ origin, databaseUrl, samples }: Shop): Workload {
  return {
    name: 'CartLineAdd',
    async onGraph(visitors) {
      const tokens = await startGuests(origin, Math.ceil(visitors / LINES));
      return (connection, index) => connection.run('CartLineAdd', { input: { variantId: turn(samples, index).variantId, quantity: 1 } }, turn(tokens, index));
    },
    async onRows(visitors) {
      const sessions = await insertSessions(databaseUrl, Math.ceil(visitors / LINES));
      return (connection, index) =>
        connection.post('/CartLineAdd', JSON.stringify({ variantId: turn(samples, index).variantId, sessionId: turn(sessions, index) }));
    },
    share: 1,
    marks: { statements: 8, timesRows: null },
  };
}
