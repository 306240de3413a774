import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Linux counts CPU in hundredths of a second for every program (USER_HZ), whatever the kernel's own clock is. */
const MICROSECONDS_PER_TICK = 10_000;

type Stat = { readonly parent: number; readonly own: number; readonly endedChildren: number };

/** The CPU that a process has used since it began, user and system together, in microseconds. Linux only. */
export function cpuOf(pid: number): number {
  return statOf(pid).own * MICROSECONDS_PER_TICK;
}

/** The same for a PostgreSQL with all its processes, those that have ended included. */
export function cpuOfPostgres(pid: number): number {
  const postmaster = statOf(pid);
  const children = processes().flatMap((child) => statOrNothing(child)).filter((stat) => stat.parent === pid);
  const ticks = children.reduce((sum, stat) => sum + stat.own + stat.endedChildren, postmaster.own + postmaster.endedChildren);
  return ticks * MICROSECONDS_PER_TICK;
}

/** The bytes of memory that a process holds now, and the most that it ever held. Linux only. */
export function memoryOf(pid: number): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return { resident: kibibytes(status, 'VmRSS'), peak: kibibytes(status, 'VmHWM') };
}

/** The process id of the PostgreSQL on a data folder. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

function processes(): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
}

function statOrNothing(pid: number): Stat[] {
  try {
    return [statOf(pid)];
  } catch {
    return []; // it ended meanwhile; its parent's count has it
  }
}

/** The fields of /proc/PID/stat that follow the name, which may itself hold spaces and brackets. */
function statOf(pid: number): Stat {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [fields[1], ...fields.slice(11, 15)];
  return { parent, own: user + system, endedChildren: endedUser + endedSystem };
}

function kibibytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
}
