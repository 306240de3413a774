import { ConfigError, loadConfig } from '#config';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { wiring } from '../subgraphs/wiring.ts';
import { startAarya, type Running } from './start.ts';

/** Milliseconds that running requests have to finish after SIGTERM or Ctrl-C. */
const GRACE = 14_000;

try {
  const config = loadConfig();
  const running = await startAarya(config, wiring);
  stopOnSignals(running);
  announce(running);
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}

function stopOnSignals(running: Running): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(running));
}

async function stop(running: Running): Promise<void> {
  const tooLate = setTimeout(() => process.exit(1), GRACE);
  await running.stop();
  clearTimeout(tooLate);
  process.exit(0);
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
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is taken: stop what listens there, or set PORT (METRICS_PORT for the metrics) to another one.`;
  }
  return error;
}
