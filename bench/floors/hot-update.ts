import { Pool } from 'pg';

// node bench/floors/hot-update.ts DATABASE_URL VARIANT_ID CONNECTIONS UPDATES: takes one piece of one variant at a time, each piece in
// a transaction of its own, and writes how many a second it took: the least that selling a piece can cost.
const [connectionString, variantId, connections, updates] = process.argv.slice(2);
const pool = new Pool({ connectionString, max: Number(connections) });
const WARM_UP = 200;

await take(WARM_UP);
const began = performance.now();
await take(Number(updates));
console.log((Number(updates) * 1000) / (performance.now() - began));
await pool.end();

async function take(pieces: number): Promise<void> {
  let left = pieces;
  await Promise.all(Array.from({ length: Number(connections) }, async () => {
    while (left > 0) {
      left -= 1;
      const taken = await pool.query({
        name: 'take',
        text: 'update inventory.stock_level set reserved = reserved + 1, updated_at = now() where variant_id = $1 and on_hand - reserved >= 1',
        values: [variantId],
      });
      if (taken.rowCount !== 1) throw new Error('The variant is sold out.');
    }
  }));
}
