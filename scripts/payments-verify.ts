import { ConfigError } from '#config';
import { findLedgerDrift } from '#payments';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { openPlatform } from './open-platform.ts';

// npm run payments:verify: compares every payment with its ledger and its refunds. Exit code 1 when any disagrees. It mends nothing:
// money that disagrees needs a person.
process.exitCode = await verify();

async function verify(): Promise<number> {
  try {
    const { platform, close } = await openPlatform();
    try {
      const drift = await findLedgerDrift(platform.database.reader);
      for (const { paymentId, what, row, ledger } of drift) console.log(`${paymentId}: ${what} is ${row}, the ledger or the refunds say ${ledger}`);
      console.log(drift.length === 0 ? 'Every payment agrees with its ledger and its refunds.' : `${drift.length} disagree.`);
      return Math.sign(drift.length);
    } finally {
      await close();
    }
  } catch (error) {
    console.error(error instanceof ConfigError || error instanceof EmbeddedPostgresError ? error.message : error);
    return 1;
  }
}
