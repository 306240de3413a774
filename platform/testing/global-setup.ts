import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import globalTeardown from './global-teardown.ts';
import { findRedis } from './redis/find-redis.ts';
import { holdRun } from './test-run.ts';
import { withAdmin } from './with-admin.ts';

/**
 * Runs once before all test files: one PostgreSQL for the whole run, with an empty migrated `template_aarya` that
 * `createTestDatabase` clones. The workers find it through AARYA_TEST_PG_URL, and through AARYA_TEST_REDIS what `startTestRedis` starts.
 */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aarya-test-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  holdRun({ folder, server });
  process.env['AARYA_TEST_PG_URL'] = server.url('postgres');
  try {
    const redis = await findRedis(process.env);
    if (redis !== null) process.env['AARYA_TEST_REDIS'] = redis;
    await withAdmin((admin) => admin.query('create database template_aarya'));
    const database = await import('../database/index.ts');
    await database.migrate(server.url('template_aarya'));
  } catch (error) {
    await globalTeardown(); // Jest does not call it when the setup fails
    throw error;
  }
}
