import type { Context, Platform } from '../context/context.ts';
import type { Database } from '../database/database.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import { createSystemContext } from '../context/context.ts';
import { metrics } from '../telemetry/index.ts';
import type { Act } from './act.ts';
import { anchorNow } from './anchor-soon.ts';
import { toEntry, type Entry } from './entry.ts';
import { HeldRefusals, WINDOW } from './held-refusals.ts';

type Held = { readonly refusals: HeldRefusals; timer: NodeJS.Timeout | null };

const heldBy = new WeakMap<Database, Held>();

/**
 * Writes a refusal that an outsider can cause (a failed sign-in, a missing permission, a wrong signature) into the audit trail, after
 * whatever was refused. Refusals of one action and `sameAs` are written once, then counted, a minute long. Never throws: the refusal
 * itself must be answered. Keeps F29.
 */
export async function auditRefusal(context: Context, act: Act, sameAs: string): Promise<void> {
  const held = heldOf(context);
  await write(context, held.refusals.note(`${act.action} ${sameAs}`, toEntry(context, act, context.clock.now())));
  writeLater(context, held);
}

/** Writes what is held back and anchors the chain: for the end of a process, before its database is closed. */
export async function settleAudit(platform: Platform): Promise<void> {
  const { refusals, timer } = heldOf(platform);
  if (timer !== null) clearTimeout(timer);
  heldBy.delete(platform.database);
  await write(createSystemContext(platform, 'settle-audit'), refusals.take(platform.clock.now(), { over: false }));
  await anchorNow(platform);
}

function heldOf({ database }: Platform): Held {
  const held = heldBy.get(database) ?? { refusals: new HeldRefusals(), timer: null };
  heldBy.set(database, held);
  return held;
}

function writeLater(platform: Platform, held: Held): void {
  if (held.timer !== null || held.refusals.size === 0) return;
  held.timer = setTimeout(() => {
    held.timer = null;
    void write(createSystemContext(platform, 'audit-refusals'), held.refusals.take(platform.clock.now(), { over: true }));
    writeLater(platform, held);
  }, WINDOW).unref();
}

async function write(context: Context, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  try {
    await unitOfWork(context, async (unit) => entries.forEach((entry) => unit.record(entry)));
  } catch (error) {
    metrics.auditFailures.inc({ what: 'entry' });
    context.log.error({ requestId: context.request.id, err: error, actions: entries.map((entry) => entry.action) }, 'a refusal could not be written into the audit trail');
  }
}
