import { closeSync, existsSync, openSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { runCommand } from './run-command.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Calls `use` with a path under which the server's user reaches the folder. As root in root's own home (mode 0700) that user
 * cannot walk there, however much it owns the folder itself; Linux lets it enter through a descriptor that we opened for it
 * (number 3), so the data stays where it was asked for and nobody's home has to be opened. Closes the descriptor afterwards.
 */
export async function withFolder<T>(folder: string, user: ServerUser, use: (path: string, folder: number | undefined) => Promise<T>): Promise<T> {
  if (user.drop === null || (await runCommand('/bin/sh', ['-c', 'cd "$0"', folder], user.drop)).code === 0) return use(folder, undefined);
  if (!existsSync('/proc/self/fd')) {
    throw new EmbeddedPostgresError(`The folder ${folder} lies below one that ${user.name} may not enter: start Aarya as an ordinary user, or set AARYA_DATA_DIR to another folder.`);
  }
  const descriptor = openSync(folder, 'r');
  try {
    return await use('/proc/self/fd/3', descriptor);
  } finally {
    closeSync(descriptor);
  }
}
