import { firstRow, rows, sql, type SqlExecutor, type Unit } from '#database';

export type Engine = 'POSTGRESQL' | 'MEILISEARCH';

/**
 * An index is rebuilt beside the one in use: `live` is the edition that is searched (0: none yet), `building` the one that is being
 * filled, `version` what the live one was made by. Writers write both, so nothing is missing when they change places.
 */
export type Edition = { live: number; building: number | null; version: string; updatedAt: Date };

/** The state of an engine's index. */
export async function readEdition(executor: SqlExecutor, engine: Engine): Promise<Edition> {
  const found = await firstRow(executor, sql<Edition>`
    select live, building, version, updated_at as "updatedAt" from search.edition where engine = ${engine}`);
  if (found === undefined) throw new Error(`search.edition has no row for ${engine}`);
  return found;
}

/** The editions that a change must be written to. */
export async function editionsToWrite(executor: SqlExecutor, engine: Engine): Promise<number[]> {
  const { live, building } = await readEdition(executor, engine);
  return [live, ...(building === null ? [] : [building])].filter((edition) => edition > 0);
}

/** Begins a new edition and returns its number; one that was being built is given up. */
export async function beginEdition(unit: Unit, engine: Engine): Promise<number> {
  const begun = await firstRow(unit.sql, sql<{ building: number }>`
    update search.edition set building = greatest(live, building) + 1, updated_at = ${unit.now} where engine = ${engine} returning building`);
  if (begun === undefined) throw new Error(`search.edition has no row for ${engine}`);
  return begun.building;
}

/** Says that an edition is still being built; false when another one is built instead. */
export async function keepBuilding(unit: Unit, engine: Engine, edition: number): Promise<boolean> {
  const kept = await rows(unit.sql, sql`
    update search.edition set updated_at = ${unit.now} where engine = ${engine} and building = ${edition} returning 1`);
  return kept.length > 0;
}

/** From the commit on this edition is searched; false when another one is built instead. */
export async function finishEdition(unit: Unit, engine: Engine, edition: number, version: string): Promise<boolean> {
  const finished = await rows(unit.sql, sql`
    update search.edition set live = building, building = null, version = ${version}, updated_at = ${unit.now}
    where engine = ${engine} and building = ${edition} returning 1`);
  return finished.length > 0;
}
