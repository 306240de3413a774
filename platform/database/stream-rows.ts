import type { RawBuilder } from 'kysely';
import { rows, sql, type SqlExecutor } from './sql.ts';

/**
 * The rows of one statement, all as of the instant at which it began, fetched as fast as they are taken. Holds a connection and a read-only
 * transaction until the last row, or until whoever takes them stops: PostgreSQL ends it when nobody takes any for 15 seconds.
 */
export async function* streamRows<Row>(executor: SqlExecutor, statement: RawBuilder<Row>): AsyncGenerator<Row, void> {
  const transaction = await executor.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    await rows(transaction, sql`declare streamed no scroll cursor for ${statement}`);
    const fetch = (): Promise<Row[]> => rows(transaction, sql<Row>`fetch forward 500 from streamed`);
    for (let found = await fetch(); found.length > 0; found = await fetch()) yield* found;
  } finally {
    await transaction.rollback().execute();
  }
}
