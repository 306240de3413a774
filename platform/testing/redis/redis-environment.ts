import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The environment of a redis-server: nothing of ours; the libraries beside one that was unpacked and not installed. */
export function redisEnvironment(server: string): Record<string, string> {
  const root = join(dirname(server), '../..');
  const folders = ['usr/lib', 'lib'].map((name) => join(root, name)).filter((folder) => root !== '/' && existsSync(folder));
  const libraries = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('-linux-gnu')).map((name) => join(folder, name)));
  return libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) };
}
