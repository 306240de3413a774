import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Checkpoint } from './checkpoint.ts';

const bytes = z.string().regex(/^[0-9a-f]{64}$/).transform((hex) => Buffer.from(hex, 'hex'));
const line = z.object({ sequence: z.number().int().positive(), hash: bytes, at: z.coerce.date(), keyId: z.string(), mac: bytes });

/** The folder of the anchors: outside the database, so that whoever may write there cannot write here. */
export function anchorFolder(dataDir: string): string {
  return path.join(dataDir, 'audit');
}

/** Adds a checkpoint to the day's file, a line of JSON. Several processes may do so at once. */
export async function writeAnchor(dataDir: string, { sequence, hash, at, keyId, mac }: Checkpoint): Promise<void> {
  const folder = anchorFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify({ sequence, hash: hash.toString('hex'), at: at.toISOString(), keyId, mac: mac.toString('hex') });
  await appendFile(path.join(folder, `anchors-${at.toISOString().slice(0, 10)}.jsonl`), `${text}\n`, { mode: 0o600 });
}

/** All anchors of a folder, and the lines that are none, as `file:line`. A line cut short by a crash is such a one. */
export async function readAnchors(folder: string): Promise<{ anchors: Checkpoint[]; unreadable: string[] }> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^anchors-.*\.jsonl$/.test(name)).toSorted();
  const anchors: Checkpoint[] = [];
  const unreadable: string[] = [];
  for (const name of names) {
    const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n');
    for (const [index, text] of lines.entries()) {
      if (text === '') continue;
      const read = line.safeParse(parse(text));
      if (read.success) anchors.push(read.data);
      else unreadable.push(`${name}:${index + 1}`);
    }
  }
  return { anchors, unreadable };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
