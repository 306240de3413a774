import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { isServerOf } from './process-state.ts';

const shutdownMs = 20_000;
const lookEveryMs = 20;

/**
 * Clears what a crash left in the data folder; call it only after `claim`. A server that outlived its parent is shut down
 * first. A `postmaster.pid` whose process is gone, a zombie or somebody else's is removed, because PostgreSQL itself refuses
 * to start as long as the number exists.
 */
export async function clearLeftovers(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (Number.isSafeInteger(pid) && pid > 1 && isServerOf(pid, dataDir)) await shutDown(pid, dataDir);
  rmSync(pidFile, { force: true });
}

async function shutDown(pid: number, dataDir: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // it ended by itself
    }
    const until = Date.now() + shutdownMs;
    while (Date.now() < until) {
      if (!isServerOf(pid, dataDir)) return;
      await sleep(lookEveryMs);
    }
  }
  throw new EmbeddedPostgresError(`The PostgreSQL that an earlier run left behind (process ${pid}) does not stop: end it, then start again.`);
}
