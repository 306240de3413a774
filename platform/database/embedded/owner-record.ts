import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.ts';
import { processStart } from './process-state.ts';

const recordShape = z.object({ pid: z.number(), started: z.string(), socketDir: z.string() });
type OwnerRecord = z.infer<typeof recordShape>;

/** Where the process that runs a data folder's database writes that it does: beside the folder. */
export function ownerPath(dataDir: string): string {
  return `${dataDir}.owner.json`;
}

/**
 * Takes the data folder for this process, or refuses with the pid of the live process that has it. Without this, a second
 * `npm start` would take the first one's database for the orphan of a crash and shut it down.
 * Returns the socket folder that a crashed owner left behind, if any.
 */
export function claim(dataDir: string, socketDir: string): string | null {
  const path = ownerPath(dataDir);
  const mine: OwnerRecord = { pid: process.pid, started: processStart(process.pid) ?? '', socketDir };
  let abandoned: string | null = null;
  for (;;) {
    if (createWhole(path, JSON.stringify(mine))) return abandoned;
    const found = read(path);
    if (found !== null && isAlive(found)) throw inUse(dataDir, found.pid);
    abandoned = found?.socketDir ?? null;
    discard(path, found);
  }
}

/** Gives the data folder back. Called after the server has stopped, never before. */
export function release(dataDir: string): void {
  const path = ownerPath(dataDir);
  if (read(path)?.pid === process.pid) rmSync(path, { force: true });
}

function isAlive(record: OwnerRecord): boolean {
  return processStart(record.pid) === record.started;
}

function inUse(dataDir: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(pid === process.pid
    ? `The data folder ${dataDir} is already in use by this process.`
    : `The data folder ${dataDir} is in use by another running Aarya (process ${pid}): stop that one first, or set AARYA_DATA_DIR to another folder.`);
}

/** Creates the file with its content at one stroke, so that nobody ever reads half a record; false when it exists. */
function createWhole(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, content, { mode: 0o644 }); // readable for every user: who cannot read it would take a live owner for a dead one
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw new EmbeddedPostgresError(`The data folder ${path.replace(/\.owner\.json$/, '')} cannot be written (${reasonOf(error)}): make it writable, or set AARYA_DATA_DIR to another folder.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead owner's record, and puts it back when a live process replaced it between our look and our move. */
function discard(path: string, seen: OwnerRecord | null): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = read(aside);
    if (moved !== null && moved.pid !== seen?.pid && isAlive(moved)) linkSync(aside, path);
  } catch {
    // Another process discarded it first; the next round of claim sees what there is now.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): OwnerRecord | null {
  try {
    return recordShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
