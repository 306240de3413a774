import type { Unit } from '#database';
import { readEdition, type Engine } from './edition.ts';

/** Milliseconds without a sign of life after which a rebuild counts as cut short. */
const PATIENCE = 120_000;

/** Whether an engine's index was made by another version than `wanted`, or never completed, and nobody is at it. */
export async function isRebuildDue(unit: Unit, engine: Engine, wanted: string): Promise<boolean> {
  const { version, building, updatedAt } = await readEdition(unit.sql, engine);
  const isUnderWay = building !== null && unit.now.getTime() - updatedAt.getTime() < PATIENCE;
  return (version !== wanted || building !== null) && !isUnderWay;
}
