import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MikroORM, type MigrationObject } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { ormOptions } from './database.ts';

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 20_261_124;
const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Brings the database to the newest version. The migrations of all domains are one timeline, in the order of their file
 * names (`YYYYMMDDHHMMSS-what.ts`); one process at a time runs them.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: databaseUrl });
    await runOurMigrations(databaseUrl);
  } finally {
    await lock.end();
  }
}

async function runOurMigrations(databaseUrl: string): Promise<void> {
  const orm = await MikroORM.init({
    ...ormOptions(databaseUrl, []),
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    migrations: { migrationsList: await allMigrations(), tableName: 'schema_migration', snapshot: false, transactional: true, allOrNothing: true, silent: true },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

/** Every migration of the project, oldest first. */
export async function allMigrations(): Promise<MigrationObject[]> {
  const files = (await Promise.all((await migrationFolders()).map(filesIn))).flat();
  files.sort((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1));
  return Promise.all(files.map(loadMigration));
}

async function migrationFolders(): Promise<string[]> {
  const domains = await readdir(path.join(ROOT, 'subgraphs'), { withFileTypes: true });
  const folders = domains.filter((entry) => entry.isDirectory()).map((entry) => path.join(ROOT, 'subgraphs', entry.name, 'migrations'));
  return [path.join(ROOT, 'platform/database/migrations'), ...folders];
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{14}-.*\.ts$/.test(name)).map((name) => path.join(folder, name));
}

async function loadMigration(file: string): Promise<MigrationObject> {
  const exported: unknown = await import(pathToFileURL(file).href);
  const found = valuesOf(exported).find(isMigration);
  if (found === undefined) throw new Error(`${file} exports no migration`);
  return { name: path.basename(file, '.ts'), class: found };
}

function valuesOf(exported: unknown): unknown[] {
  return typeof exported === 'object' && exported !== null ? Object.values(exported) : [];
}

function isMigration(value: unknown): value is MigrationObject['class'] & (new (...args: never[]) => Migration) {
  return typeof value === 'function' && value.prototype instanceof Migration;
}
