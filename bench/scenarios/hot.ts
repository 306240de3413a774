import { randomUUID } from 'node:crypto';
import { POOL_SIZE, startAarya } from '../aarya.ts';
import { cashOnDeliveryOf, startGuest, totalOf } from '../answers.ts';
import { connect } from '../connection.ts';
import { fill } from '../fill.ts';
import { drive, type Act, type Timing } from '../load.ts';
import { withClient } from '../postgres.ts';
import { shown } from '../report.ts';
import { startProcess } from '../server-process.ts';
import { startGuests } from '../workloads/guests.ts';
import { ADDRESS, EMAIL, PINCODE } from '../workloads/journey.ts';
import type { Scenario } from './scenario.ts';

const BUYERS = 50;
const PIECES = 1_000_000;
const THIRD = 1 / 3;
/** How many times the orders the bare update is run for: it is that much faster. */
const MORE_UPDATES = 4;

/** One variant that fifty buyers want at once: orders a second beside the bare conditional update of its stock. */
export const hot: Scenario = async ({ postgres, started, options }) => {
  const orders = options.isQuick ? 100 : 1500;
  const url = await postgres.createDatabase('hot');
  await fill(postgres, url, 100);
  const variantId = await stockUp(url);
  const aarya = await startAarya(started, postgres, { url, profileFolder: options.profileFolder });

  const before = await bareUpdates(url, variantId, orders * MORE_UPDATES);
  await sell(aarya.origin, variantId, Math.ceil(orders / 3));
  const [reserved, timing] = [await reservedOf(url, variantId), await sell(aarya.origin, variantId, orders)];
  const sold = await reservedOf(url, variantId) - reserved;
  if (sold !== orders) throw new Error(`${orders} orders hold ${sold} pieces.`);
  const bare = (before + await bareUpdates(url, variantId, orders * MORE_UPDATES)) / 2;
  return {
    title: 'One hot variant, 50 buyers at once',
    notes: [
      `${orders.toLocaleString('en-GB')} guests, each with one piece of the same variant in the cart, place their orders over ${BUYERS} connections; the server has ${POOL_SIZE} to PostgreSQL. `
      + `The bare update by \`pg\`, a transaction each over ${BUYERS} connections, is measured before and after.`,
    ],
    tables: [{
      caption: 'Orders a second',
      columns: ['', 'a second', 'p50 ms', 'p99 ms'],
      rows: [['Aarya: orderPlace', ...[timing.perSecond, timing.p50, timing.p99].map(shown)], ['bare conditional update', shown(bare), '', '']],
    }],
    marks: [{ what: 'orders a second beside bare updates', kind: 'measure', found: timing.perSecond / bare, limit: THIRD, unit: ' ×', atLeast: true }],
  };
};

/** A variant of which there is more than anybody buys; the ledger does not know of it, and nothing looks there. */
async function stockUp(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const found = await client.query<{ variant_id: string }>(
      `update inventory.stock_level set on_hand = $1 where variant_id = (
         select s.variant_id from inventory.stock_level s join catalog.product p on p.id = s.product_id where p.is_active and s.on_hand > 0 order by 1 limit 1
       ) returning variant_id`, [PIECES]);
    const [row] = found.rows;
    if (row === undefined) throw new Error('Nothing is in stock.');
    return row.variant_id;
  });
}

async function reservedOf(url: string, variantId: string): Promise<number> {
  return withClient(url, async (client) => {
    const found = await client.query<{ reserved: number }>('select reserved from inventory.stock_level where variant_id = $1', [variantId]);
    return found.rows[0]?.reserved ?? 0;
  });
}

/** Fills the carts, which is not measured, then has the orders placed, which is. */
async function sell(origin: string, variantId: string, orders: number): Promise<Timing> {
  const input = { variantId, quantity: 1 };
  const tokens = await startGuests(origin, orders);
  await drive({ origin, visitors: orders, connections: 10, act: (connection, index) => connection.run('CartLineAdd', { input }, tokens[index]) });
  const act = await placing(origin, variantId, tokens);
  return drive({ origin, visitors: orders, connections: BUYERS, act });
}

/** What each buyer sends; one more guest finds out how it is delivered and what it costs. */
async function placing(origin: string, variantId: string, tokens: readonly string[]): Promise<Act> {
  const connection = connect(origin);
  try {
    const token = await startGuest(connection);
    await connection.run('CartLineAdd', { input: { variantId, quantity: 1 } }, token);
    const deliveryMethodId = cashOnDeliveryOf(await connection.run('DeliveryMethods', { pincode: PINCODE }, token));
    const expectedTotal = totalOf(await connection.run('CartDeliverySet', { input: { pincode: PINCODE, deliveryMethodId } }, token));
    const order = { expectedTotal, email: EMAIL, shippingAddress: ADDRESS, deliveryMethodId, paymentProvider: 'CASH_ON_DELIVERY' };
    return (buyer, index) => buyer.run('OrderPlace', { input: { ...order, idempotencyKey: randomUUID() } }, tokens[index]);
  } finally {
    await connection.close();
  }
}

async function bareUpdates(url: string, variantId: string, updates: number): Promise<number> {
  const floor = startProcess({ script: 'bench/floors/hot-update.ts', arguments: [url, variantId, String(BUYERS), String(updates)] });
  if (await floor.ended !== 0) throw new Error(`The bare update failed.\n${floor.output()}`);
  return Number(floor.output());
}
