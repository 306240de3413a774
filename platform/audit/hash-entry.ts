import { createHash } from 'node:crypto';
import type { Json } from './change-of.ts';
import type { Entry } from './entry.ts';

/** The hash that the chain begins with, before there is an entry; the migration writes it too. */
export const GENESIS = createHash('sha256').update('aarya audit trail').digest();

/** The entry as the one text that is hashed: its fields in this order, keys within them sorted. Never changes: it would break every chain. */
export function canonicalEntry(entry: Entry): string {
  return JSON.stringify([
    entry.id, entry.createdAt.toISOString(), entry.action, entry.actorId, entry.role, entry.sessionId, entry.targetType, entry.targetId,
    entry.summary, entry.ipAddress, entry.requestId, sorted(entry.before), sorted(entry.after),
  ]);
}

/** SHA-256 over the hash before, the entry's number and the entry. `platform.append_audit` does the same in the database. */
export function hashEntry(previous: Buffer, sequence: number, entry: Entry): Buffer {
  return createHash('sha256').update(previous).update(`${sequence}\n${canonicalEntry(entry)}`).digest();
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
