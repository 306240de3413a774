import type { Pool, PoolClient, QueryResultRow } from 'pg';

/** What a request says: texts by name. */
export type Input = Readonly<Record<string, string>>;

/** A statement that PostgreSQL plans once a connection. */
export type Prepared = { readonly name: string; readonly text: string };

/** The rows of a prepared statement. */
export async function prepared<Row extends QueryResultRow>(executor: Pool | PoolClient, statement: Prepared, values: readonly unknown[]): Promise<Row[]> {
  const result = await executor.query<Row>({ ...statement, values: [...values] });
  return result.rows;
}

/** Runs `work` between begin and commit. What fails fails the whole run, so nothing is rolled back. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    client.release();
  }
}
