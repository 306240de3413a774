import type { Platform } from '../context/context.ts';
import type { Database } from '../database/database.ts';
import { metrics } from '../telemetry/index.ts';
import { writeAnchor } from './anchor-file.ts';
import { signCheckpoint } from './checkpoint.ts';
import type { Head } from './pending-entries.ts';

/** Milliseconds at most from a commit to its anchor: what can be cut from the end of the chain and not be missed. */
const DELAY = 1_000;

type Waiting = { head: Head; timer: NodeJS.Timeout };

/** The newest end of the chain that this process has seen and not anchored yet. */
const waiting = new WeakMap<Database, Waiting>();
const writing = new WeakMap<Database, Promise<void>>();

/** Has a checkpoint of the chain's end written outside the database within a second; of many ends the last one. */
export function anchorSoon(platform: Platform, head: Head): void {
  const before = waiting.get(platform.database);
  if (before !== undefined) {
    if (head.sequence > before.head.sequence) before.head = head;
    return;
  }
  const timer = setTimeout(() => void anchorNow(platform), DELAY);
  timer.unref();
  waiting.set(platform.database, { head, timer });
}

/** Writes what waits. A folder that cannot be written is told in the log and in a metric; the shop goes on. */
export async function anchorNow(platform: Platform): Promise<void> {
  const { database, config, clock, log } = platform;
  const found = waiting.get(database);
  await writing.get(database);
  if (found === undefined || waiting.get(database) !== found) return;
  clearTimeout(found.timer);
  waiting.delete(database);
  const written = writeAnchor(config.dataDir, signCheckpoint(config, found.head, clock.now())).then(
    () => metrics.auditSequence.set(found.head.sequence),
    (error: unknown) => {
      metrics.auditFailures.inc({ what: 'anchor' });
      log.error({ err: error }, 'an anchor of the audit trail could not be written');
    },
  );
  writing.set(database, written);
  await written;
}
