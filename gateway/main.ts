import { ConfigError, loadConfig } from '#config';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { wiring } from '../subgraphs/wiring.ts';
import { endWithNpm } from './end-with-npm.ts';
import { startAarya, type Running } from './start.ts';
import { stopOnSignals } from './stop-on-signals.ts';

endWithNpm();
try {
  const config = loadConfig();
  const running = await startAarya(config, wiring);
  stopOnSignals(running.stop, running.platform.log);
  announce(running);
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}

/** Says where it runs, who can sign in and what stands in for what is not configured. */
function announce({ platform: { config }, address, embedded }: Running): void {
  console.log(`Aarya is at ${address}/graphql`);
  if (config.isProduction) return;
  console.log(`Runs embedded: ${embedded.join('; ')}.`);
  console.log('Accounts: admin@aarya.example, staff@aarya.example, customer@aarya.example; the password is SEED_PASSWORD, or aarya-development when that is not set.');
}

/** One clear sentence for what the operator can mend; the whole error for what only we can. */
function reasonOf(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  return error;
}
