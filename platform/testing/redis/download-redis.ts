import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { redisEnvironment } from './redis-environment.ts';

/** Milliseconds for one command: a package mirror that does not answer must not hold up the tests. */
const PATIENCE = 60_000;

/**
 * Debian's redis-server with its libraries, unpacked into a folder without root; the path of the server, or null where there is no
 * apt or no mirror answers. What was unpacked once is used again.
 */
export async function downloadRedis(folder: string): Promise<string | null> {
  const server = join(folder, 'usr/bin/redis-server');
  if (existsSync(server)) return server;
  const unfinished = `${folder}.${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    if (!unpackInto(unfinished)) return null;
    renameSync(unfinished, folder);
    return server;
  } catch {
    return existsSync(server) ? server : null; // another run was faster
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function unpackInto(folder: string): boolean {
  const packages = ['redis-server', 'redis-tools', ...librariesOfRedis()];
  if (!download(folder, packages, []) && !downloadWithOwnLists(folder, packages)) return false;
  const archives = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  if (!archives.every((archive) => run(folder, 'dpkg', ['-x', archive, '.']) !== null)) return false;
  const server = join(folder, 'usr/bin/redis-server');
  return spawnSync(server, ['--version'], { env: redisEnvironment(server) }).status === 0;
}

/** The libraries by the names that they have in this release. The C library is there already. */
function librariesOfRedis(): string[] {
  const lines = run('/', 'apt-cache', ['depends', 'redis-tools'])?.split('\n') ?? [];
  return lines.flatMap((line) => /^ {2}Depends: (lib(?!c6$)\S+)$/.exec(line)?.[1] ?? []);
}

function download(folder: string, packages: readonly string[], options: readonly string[]): boolean {
  return run(folder, 'apt-get', [...options, 'download', ...packages]) !== null;
}

/** Images of containers come without the lists of packages, and the system's own may only be written by root. */
function downloadWithOwnLists(folder: string, packages: readonly string[]): boolean {
  const own = ['-o', `Dir::State::Lists=${join(folder, 'lists')}`, '-o', `Dir::Cache=${join(folder, 'cache')}`];
  mkdirSync(join(folder, 'lists/partial'), { recursive: true });
  mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true });
  return run(folder, 'apt-get', [...own, 'update']) !== null && download(folder, packages, own);
}

/** What a command wrote; null when it failed, is not there or took too long. */
function run(cwd: string, command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: PATIENCE, stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout : null;
}
