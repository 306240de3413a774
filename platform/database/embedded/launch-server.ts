import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { withFolder } from './open-folder.ts';
import { commandEnvironment, runCommand } from './run-command.ts';
import type { ServerUser } from './server-user.ts';

export type Launch = {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly settings: Readonly<Record<string, string>>;
};

const readyWithinMs = 120_000; // the recovery after a power cut takes its time
const lookEveryMs = 10;
const longestLog = 10_000_000;

/** Starts the server and waits until it takes connections; its messages go to `<data folder>.log`. */
export async function launchServer(launch: Launch): Promise<ChildProcess> {
  const { dataDir, user } = launch;
  const log = `${dataDir}.log`;
  if (existsSync(log) && statSync(log).size > longestLog) rmSync(log);
  const before = existsSync(log) ? statSync(log).size : 0;
  const child = await withFolder(dataDir, user, async (path, folder) => spawnServer(launch, path, folder));
  const failures: string[] = [];
  child.once('error', (error) => failures.push(error.message));
  child.once('exit', () => failures.push(lastComplaint(readFileSync(log, 'utf8').slice(before))));
  const until = Date.now() + readyWithinMs;
  while (!isReady(dataDir, child.pid)) {
    const [failure] = failures;
    if (failure !== undefined) throw new EmbeddedPostgresError(`The embedded PostgreSQL in ${dataDir} did not start (${failure}); all it said is in ${log}.`);
    if (Date.now() > until) {
      child.kill('SIGQUIT');
      throw new EmbeddedPostgresError(`The embedded PostgreSQL in ${dataDir} was not ready within ${readyWithinMs / 1000} seconds; what it said is in ${log}.`);
    }
    await sleep(lookEveryMs);
  }
  child.unref();
  return child;
}

/**
 * Two precautions. Detached, in a session of its own: Ctrl-C signals the whole group of the terminal, and the database has to
 * outlive the requests that are being finished. With setpriv (Linux): the kernel shuts it down when we are killed.
 */
async function spawnServer(launch: Launch, path: string, folder: number | undefined): Promise<ChildProcess> {
  const settings = Object.entries(launch.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [launch.binaries.postgres, '-D', path, ...settings];
  const guarded = (await runCommand('setpriv', ['--pdeathsig', 'INT', 'true'])).code === 0;
  const [command, ...args] = guarded ? ['setpriv', '--pdeathsig', 'INT', '--', ...server] : server;
  const { drop } = launch.user;
  const log = openSync(`${launch.dataDir}.log`, 'a', 0o600);
  try {
    if (drop !== null) fchownSync(log, drop.uid, drop.gid); // so that its owner may start the database without root next time
    return spawn(command ?? launch.binaries.postgres, args, {
      ...drop,
      cwd: '/',
      env: commandEnvironment,
      detached: true,
      stdio: ['ignore', log, log, folder ?? 'ignore'],
    });
  } finally {
    closeSync(log);
  }
}

/** The eighth line of `postmaster.pid` says `ready`; the first has to be our child, because an older file may still lie there. */
function isReady(dataDir: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function lastComplaint(log: string): string {
  const lines = log.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line))?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? lines.at(-1) ?? 'without a word';
}
