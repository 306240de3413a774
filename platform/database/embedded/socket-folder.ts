import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.ts';
import type { ServerUser } from './server-user.ts';

/** The kernel's limit for the path of a unix socket is 107 characters (103 on macOS); `/.s.PGSQL.5432.lock` takes 19 of them. */
const longestFolder = 84;
const prefix = 'aarya-pg-';

/**
 * A folder for the unix socket that only the server's user may enter: everybody who can reach the socket is trusted, so the
 * folder's mode is the lock. Without a wish it is a fresh one with a short path under the system's temporary folder.
 */
export function createSocketFolder(wish: string | undefined, user: ServerUser): string {
  const folder = wish ?? mkdtemp();
  if (folder.length > longestFolder) {
    throw new EmbeddedPostgresError(`The socket folder ${folder} has a path of more than ${longestFolder} characters, which is too long for a unix socket.`);
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user.drop !== null) chownSync(folder, user.drop.uid, user.drop.gid);
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new EmbeddedPostgresError(`The socket folder ${folder} cannot be prepared (${reasonOf(error)}).`);
  }
  return folder;
}

/** Removes a socket folder of ours, and one that holds anything but sockets never: the path may come from a file. */
export function removeSocketFolder(folder: string): void {
  if (!basename(folder).startsWith(prefix) || !existsSync(folder) || !lstatSync(folder).isDirectory()) return;
  if (readdirSync(folder).every((name) => name.startsWith('.s.PGSQL.'))) rmSync(folder, { recursive: true, force: true });
}

function mkdtemp(): string {
  const system = tmpdir();
  const short = system.length <= longestFolder - prefix.length - 7;
  const enterable = existsSync(system) && (lstatSync(system).mode & 0o001) !== 0;
  return mkdtempSync(join(short && (enterable || process.getuid?.() !== 0) ? system : '/tmp', prefix));
}
