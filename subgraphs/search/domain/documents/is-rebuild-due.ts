import type { Unit } from '#database';
import { readEdition } from './edition.ts';
import { INDEX_VERSION } from './index-version.ts';

/** Milliseconds without a sign of life after which a rebuild counts as cut short. */
const PATIENCE = 120_000;

/** Whether PostgreSQL's index must be made anew and nobody is at it. */
export async function isRebuildDue(unit: Unit): Promise<boolean> {
  const { version, building, updatedAt } = await readEdition(unit.sql, 'POSTGRESQL');
  const isUnderWay = building !== null && unit.now.getTime() - updatedAt.getTime() < PATIENCE;
  return (version !== INDEX_VERSION || building !== null) && !isUnderWay;
}
