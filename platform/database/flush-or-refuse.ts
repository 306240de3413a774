import type { UserError } from '../graph/user-error.ts';
import { brokenConstraint } from './sql-error.ts';
import type { Unit } from './unit-of-work.ts';

/**
 * Writes what is pending and turns a broken constraint into the refusal given for its name:
 * the database decides, so two writers at once cannot both pass a check.
 */
export async function flushOrRefuse(unit: Unit, refusals: Readonly<Record<string, () => UserError>>): Promise<void> {
  try {
    await unit.em.flush();
  } catch (error) {
    const refusal = refusals[brokenConstraint(error) ?? ''];
    throw refusal === undefined ? error : refusal();
  }
}
