import type { Unit } from '../database/unit-of-work.ts';
import type { Act } from './act.ts';
import { toEntry } from './entry.ts';

/**
 * Writes what this unit of work does into the audit trail, in the same transaction and with its last statement. Who asks, from where
 * and in which request is taken from the context. Locks the end of the chain until the commit. Keeps F29.
 */
export function audit(unit: Unit, act: Act): void {
  unit.record(toEntry(unit.context, act, unit.now));
}
