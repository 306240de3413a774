import type { Context } from '../context/context.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import type { Act } from './act.ts';
import { audit } from './audit.ts';

/**
 * Writes what is no change of rows (a start, an export) into the audit trail, in a unit of work of its own. Throws when it cannot be
 * written: what must be on record does not happen without. Never inside a unit of work, where `audit` stands.
 */
export async function auditAlone(context: Context, act: Act): Promise<void> {
  await unitOfWork(context, async (unit) => audit(unit, act));
}
