import { mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const entry = z.object({ shelf: z.string(), value: z.looseObject({ id: z.string() }) });
export type Entry = z.infer<typeof entry>;

/** A file that remembers: a line for each change, so that a process that is killed loses none that was answered. */
export type Journal = { readonly entries: readonly Entry[]; readonly write: (entry: Entry) => void };

/**
 * Opens the journal and returns the last state of everything in it. It is written anew without what is outdated, under another
 * name first, so that it is never half there; a last line that a crash cut off is left out.
 */
export function openJournal(file: string): Journal {
  const latest = new Map<string, Entry>();
  for (const line of linesOf(file)) {
    const found = entry.safeParse(parsed(line));
    if (found.success) latest.set(`${found.data.shelf} ${found.data.value.id}`, found.data);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, [...latest.values()].map(lineOf).join(''), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  const descriptor = openSync(file, 'a');
  return { entries: [...latest.values()], write: (value) => void writeSync(descriptor, lineOf(value)) };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function lineOf(value: Entry): string {
  return `${JSON.stringify(value)}\n`;
}
