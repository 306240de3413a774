import { sql, type Kysely, type RawBuilder } from 'kysely';
import { isUnitOpen } from './open-unit.ts';

export { sql };

/** Where statements go: the pool (`context.reader`) or an open transaction (`unit.sql`). */
export type SqlExecutor = Kysely<unknown>;

/**
 * Runs one statement and returns its rows. The statement is a `sql` tagged template: its values are always parameters.
 * Inside a unit of work only `unit.sql` may be used; the pool would wait for a connection while holding one.
 */
export async function rows<Row>(executor: SqlExecutor, statement: RawBuilder<Row>): Promise<Row[]> {
  if (!executor.isTransaction && isUnitOpen()) {
    throw new Error('A unit of work is open: read through unit.sql, or after the commit.');
  }
  const result = await statement.execute(executor);
  return result.rows;
}

/** The first row, or undefined. */
export async function firstRow<Row>(executor: SqlExecutor, statement: RawBuilder<Row>): Promise<Row | undefined> {
  const [row] = await rows(executor, statement);
  return row;
}
