import { existsSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The operating system's user under which PostgreSQL runs. `drop` is set when we are root and have to step down to it. */
export type ServerUser = {
  readonly name: string;
  readonly drop: { readonly uid: number; readonly gid: number } | null;
};

/**
 * Whom PostgreSQL runs as. It refuses to be root, so root steps down to the owner of a data folder that exists already
 * (another user started it first), else to `postgres`, else to `nobody`, who exists everywhere.
 */
export function serverUser(dataDir: string): ServerUser {
  const uid = process.getuid?.();
  if (uid !== 0) return { name: uid === undefined ? 'this user' : `user ${uid}`, drop: null };
  if (existsSync(dataDir)) {
    const { uid: owner, gid } = statSync(dataDir);
    if (owner !== 0) return { name: `user ${owner}`, drop: { uid: owner, gid } };
  }
  const found = systemUser('postgres') ?? systemUser('nobody');
  if (found === null) {
    throw new EmbeddedPostgresError('The embedded PostgreSQL cannot run as root and this machine has no user "postgres" or "nobody" to run it as: start Aarya as an ordinary user, or set DATABASE_URL.');
  }
  return found;
}

function systemUser(name: string): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  // Directory Services of macOS list nobody as -2, which is 4294967294 to the kernel.
  return uid === undefined || gid === undefined ? null : { name: `"${name}"`, drop: { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } };
}
