import pg from 'pg';

/** Runs `use` with a connection to the maintenance database of the test run's PostgreSQL, and closes it. */
export async function withAdmin<T>(use: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: testServerUrl() });
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}

/** The address of the test run's PostgreSQL. Throws outside Jest: it is the global setup that starts it. */
export function testServerUrl(): string {
  const url = process.env['AARYA_TEST_PG_URL'];
  if (url === undefined) throw new Error('AARYA_TEST_PG_URL is not set: tests run through `npm test`, whose global setup starts PostgreSQL');
  return url;
}
