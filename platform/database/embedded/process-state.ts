import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { commandEnvironment } from './run-command.ts';

const hasProc = existsSync('/proc/self/stat');

/**
 * When the process was started, as a text that two processes with the same recycled number do not share; null when no such
 * process runs. A zombie does not run: in a container whose first process never reaps, they stay for ever.
 */
export function processStart(pid: number): string | null {
  return hasProc ? startFromProc(pid) : startFromPs(pid);
}

/** True when the process is a PostgreSQL server of this data folder (a server's working directory is its data folder). */
export function isServerOf(pid: number, dataDir: string): boolean {
  if (processStart(pid) === null) return false;
  if (!hasProc) return ps(pid, 'command=').includes(dataDir);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
  } catch {
    return false; // gone meanwhile, or not ours to look at: then it cannot be the server that we would have started
  }
}

function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces; the state and the 20th field, the start in ticks, follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    return state === 'Z' || state === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startFromPs(pid: number): string | null {
  const [state, ...start] = ps(pid, 'state=,lstart=').split(/\s+/);
  return state === undefined || state === '' || state.startsWith('Z') ? null : start.join(' ');
}

function ps(pid: number, format: string): string {
  return spawnSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8', env: commandEnvironment }).stdout?.trim() ?? '';
}
