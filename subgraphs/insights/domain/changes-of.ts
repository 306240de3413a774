import type { AuditChange } from '../../../schema/generated/insights.ts';
import type { AuditEntryRow } from '../rows.ts';

/** What an entry says of each field before and afterwards, in the order of their names; values as JSON. */
export function changesOf({ before, after }: Pick<AuditEntryRow, 'before' | 'after'>): AuditChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].toSorted();
  return names.map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }));
}

function valueIn(fields: AuditEntryRow['before'], name: string): string | null {
  return fields !== null && Object.hasOwn(fields, name) ? JSON.stringify(fields[name]) : null;
}
