import { accessSync, chownSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFolder } from '#config';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.ts';
import { withFolder } from './open-folder.ts';
import { runCommand } from './run-command.ts';
import type { ServerUser } from './server-user.ts';

/** Creates the parent of the data folder, so that the owner's record can be written beside it. */
export function createParent(dataDir: string): void {
  try {
    createFolder(dirname(dataDir));
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/** Makes sure that the data folder holds a database of our major version which we may write; an empty or absent one is filled. */
export async function prepareDataFolder(dataDir: string, binaries: Binaries, user: ServerUser): Promise<void> {
  const entries = list(dataDir);
  if (entries.length === 0) return initialise(dataDir, binaries, user);
  if (!entries.includes('PG_VERSION')) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} holds files but no database: move them away, or set AARYA_DATA_DIR to another folder.`);
  }
  const major = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} is of PostgreSQL ${major} and the embedded one is ${binaries.major}: dump it with version ${major} and load it again, or set AARYA_DATA_DIR to another folder.`);
  }
}

/** The names in the data folder, none when it is absent; refuses a folder that we may not write. */
function list(dataDir: string): string[] {
  try {
    if (!existsSync(dataDir)) return [];
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return readdirSync(dataDir);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/** Fills a draft beside the folder and renames it at the end: a crash half-way leaves no half database. */
async function initialise(dataDir: string, binaries: Binaries, user: ServerUser): Promise<void> {
  const draft = `${dataDir}.draft`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (user.drop !== null) chownSync(draft, user.drop.uid, user.drop.gid);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
  const { code, output } = await withFolder(draft, user, (path, folder) => runCommand(binaries.initdb, [
    '-D', path, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions',
  ], { ...user.drop, folder }));
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const reason = output.split('\n').find((line) => /error|could not|fatal/i.test(line)) ?? output.slice(-200);
    throw new EmbeddedPostgresError(`A database cannot be created in ${dataDir} (${reason}).`);
  }
  try {
    renameSync(draft, dataDir);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

function notWritable(dataDir: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(`The data folder ${dataDir} cannot be written (${reasonOf(error)}): make it writable, or set AARYA_DATA_DIR to another folder.`);
}
