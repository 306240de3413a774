import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { runCommand } from './run-command.ts';
import type { ServerUser } from './server-user.ts';

/** The programs of one PostgreSQL. `major` is its major version, `version` the whole of what it says about itself. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The programs for this platform, in a place where the server's user may run them. Says to set DATABASE_URL where there are none. */
export async function findBinaries(user: ServerUser): Promise<Binaries> {
  const native = packagedFolder();
  createMissingLinks(native);
  const own = await versionOf(native, user);
  if (own.major !== null) return programs(native, own.major);
  if (user.drop !== null) {
    const copy = copyForUser(native, user.drop.uid);
    const copied = await versionOf(copy, user);
    if (copied.major !== null) return programs(copy, copied.major);
  }
  throw new EmbeddedPostgresError(`The embedded PostgreSQL does not run on this machine (${own.output}): set DATABASE_URL to a PostgreSQL 15 or later.`);
}

/** The folder with bin, lib and share in the package of this platform. */
function packagedFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${platform()} on ${arch()} (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or later.`);
  }
}

/** npm packages hold no links; the package makes its own in an install script, which many people rightly switch off. */
function createMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // A folder that we may not write, or another process was faster; versionOf finds out whether the programs run.
    }
  }
}

async function versionOf(native: string, user: ServerUser): Promise<{ major: string | null; output: string }> {
  const { output } = await runCommand(join(native, 'bin', 'postgres'), ['--version'], user.drop ?? {});
  return { major: /^postgres \(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? null, output: output.split('\n')[0] ?? '' };
}

function programs(native: string, major: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), major };
}

/** Copies the programs once to where everybody may read them: the project can lie in root's home, closed to the server's user. */
function copyForUser(native: string, uid: number): string {
  const copy = join(publicTemporaryFolder(), `aarya-postgres-${packageVersion(native)}-${uid}`);
  if (isOurs(copy)) return copy;
  rmSync(copy, { recursive: true, force: true });
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was faster
  }
  if (!isOurs(copy)) throw new EmbeddedPostgresError(`The embedded PostgreSQL cannot be copied to ${copy}, which somebody else has created: remove it.`);
  return copy;
}

/** Whole, and writable by root alone: what lies in a shared folder under a known name is not run on trust. */
function isOurs(copy: string): boolean {
  if (!existsSync(join(copy, 'bin', 'postgres')) || !existsSync(join(copy, 'share'))) return false;
  const status = lstatSync(copy);
  return status.isDirectory() && status.uid === process.getuid?.() && (status.mode & 0o022) === 0;
}

function publicTemporaryFolder(): string {
  const folder = tmpdir();
  return (lstatSync(folder).mode & 0o001) === 0 ? '/tmp' : folder;
}

function packageVersion(native: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))).version;
}
