import { ConfigError } from '#config';
import { createSystemContext, type Context } from '#context';
import { unitOfWork } from '#database';
import { findDrift, rebuildStock, type StockDrift } from '#inventory';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { openPlatform } from './open-platform.ts';

const BATCH = 500;

// npm run stock:verify [-- --rebuild]: compares every stock level with its ledger and its reservations. Exit code 1 when any disagrees,
// also after --rebuild, which makes the levels say what the ledger and the reservations say.
const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option !== undefined && option !== '--rebuild')) {
  console.error('Usage: npm run stock:verify [-- --rebuild]');
  process.exitCode = 1;
} else {
  process.exitCode = await verify(option === '--rebuild');
}

async function verify(rebuild: boolean): Promise<number> {
  try {
    const { platform, close } = await openPlatform();
    try {
      const context = createSystemContext(platform, 'stock-verify');
      const drift = await findDrift(context.reader);
      print(drift);
      return rebuild && drift.length > 0 ? await rebuildAll(context, drift) : Math.sign(drift.length);
    } finally {
      await close();
    }
  } catch (error) {
    console.error(error instanceof ConfigError || error instanceof EmbeddedPostgresError ? error.message : error);
    return 1;
  }
}

/** In batches, so that no sale waits long for a lock; then looks again. */
async function rebuildAll(context: Context, drift: readonly StockDrift[]): Promise<number> {
  const ids = drift.map((level) => level.variantId);
  for (let from = 0; from < ids.length; from += BATCH) {
    await unitOfWork(context, (unit) => rebuildStock(unit, ids.slice(from, from + BATCH)));
  }
  const left = await findDrift(context.reader);
  console.log(`${drift.length - left.length} rebuilt.`);
  if (left.length > 0) print(left);
  return Math.sign(left.length);
}

function print(drift: readonly StockDrift[]): void {
  for (const { variantId, onHand, ledger, reserved, held } of drift) {
    console.log(`${variantId}: on hand ${onHand}, the ledger says ${ledger}; reserved ${reserved}, the reservations say ${held}`);
  }
  console.log(drift.length === 0 ? 'Every stock level agrees with its ledger and its reservations.' : `${drift.length} disagree.`);
}
