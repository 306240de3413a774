import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error.ts';
import { createFolder } from './create-folder.ts';

const shape = /^[A-Za-z0-9_-]{43}$/; // 32 bytes

/**
 * A secret for development: generated once into the data folder (readable by its owner alone) and found again afterwards,
 * so that sessions outlive a restart. Processes that start at once agree on the first one's.
 */
export function developmentSecret(variable: string, dataDir: string): string {
  const path = join(dataDir, variable.toLowerCase().replaceAll('_', '-'));
  const found = read(path) ?? create(path, variable);
  if (!shape.test(found)) throw new ConfigError([`${variable} was generated into ${path}, which no longer holds what was written: delete that file.`]);
  return found;
}

function create(path: string, variable: string): string {
  const draft = `${path}.${process.pid}`;
  try {
    createFolder(dirname(path));
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, path); // appears whole or not at all, and never over another process's
    } finally {
      rmSync(draft);
    }
  } catch {
    // Another process was faster, or the folder cannot be written; what can be read now decides.
  }
  const created = read(path);
  if (created === null) throw new ConfigError([`AARYA_DATA_DIR must name a folder that can be written: ${variable} could not be generated into ${path}.`]);
  return created;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
