import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from '#config';
import { firstRow, grantToApplication, prepareDatabase, rows, sql } from '#database';
import { createLog } from '#telemetry';
import { world, type World } from '#testing';
import { Writable } from 'node:stream';
import { refusePowerfulRole } from '../../gateway/refuse-powerful-role.ts';
import { openShop } from '../../subgraphs/orders/tests/shop.ts';
import { PRODUCTION } from '../hostile/production.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Roles belong to the whole server, so each run has its own. */
const role = (name: string): string => `${name}_${process.pid}`;

let owner: World;
let databaseUrl: string;
beforeAll(async () => {
  owner = await world();
  databaseUrl = as(role('app'));
  await prepareDatabase({ url: databaseUrl, migrationUrl: owner.databaseUrl });
});
afterAll(async () => {
  for (const name of ['app', 'mighty', 'single']) {
    await run(`do $$ begin if exists (select from pg_roles where rolname = '${role(name)}') then drop owned by ${role(name)} cascade; drop role ${role(name)}; end if; end $$`);
  }
  await owner.close();
});

/** As the superuser. The names in the statements are ours. */
async function run(statement: string): Promise<void> {
  await owner.platform.database.orm.em.getConnection().execute(statement);
}

function as(name: string): string {
  const url = new URL(owner.databaseUrl);
  url.username = name;
  return url.href;
}

/** What the start of production says about the roles. */
async function said(urls: { url: string; migrationUrl?: string }): Promise<string> {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } });
  const { url, migrationUrl } = urls;
  const config = loadConfig({ ...PRODUCTION, DATABASE_URL: url, ...(migrationUrl === undefined ? {} : { MIGRATION_DATABASE_URL: migrationUrl }) });
  try {
    await refusePowerfulRole(config, createLog({ level: 'warn', stream }));
    return lines.join('');
  } catch (error) {
    if (error instanceof ConfigError) return `refused: ${error.message}`;
    throw error;
  }
}

describe('F24 the role of the database', () => {
  test('a superuser is refused', async () => {
    expect(await said({ url: owner.databaseUrl })).toMatch(/^refused: DATABASE_URL names a role that is a superuser/);
  });

  test('a role with power over the server is refused', async () => {
    await run(`create role ${role('mighty')} login createrole replication`);
    await grantToApplication(owner.databaseUrl, role('mighty'));
    expect(await said({ url: as(role('mighty')) })).toMatch(/^refused: .*may manage roles and may replicate/);
  });

  test('a role that owns the audit trail is warned of, and refused where migrations have a role of their own', async () => {
    await run(`create role ${role('single')} login`);
    await grantToApplication(owner.databaseUrl, role('single'));
    await run(`grant trigger on platform.audit_entry to ${role('single')}`);
    expect(await said({ url: as(role('single')) })).toContain('owns the audit trail');
    expect(await said({ url: as(role('single')), migrationUrl: owner.databaseUrl })).toMatch(/^refused: .*MIGRATION_DATABASE_URL/);
  });

  test('the role that the migrations have given its rights is right', async () => {
    expect(await said({ url: databaseUrl, migrationUrl: owner.databaseUrl })).toBe('');
  });
});

describe('F24 with a role of its own, which owns nothing', () => {
  let shop: World;
  beforeAll(async () => { shop = await world({ beside: { ...owner, databaseUrl } }); });
  afterAll(() => shop.close());

  test('the shop sells, ships and works off its jobs', async () => {
    const opened = await openShop(shop);
    const [variantId = ''] = await opened.variants({ stock: 5 });
    const delivered = await opened.delivered(await shop.customer(), [variantId]);
    await shop.runJobs();
    expect(delivered.lines).toHaveLength(1);
    expect(await firstRow(owner.platform.database.reader, sql`select count(*)::int as failed from graphile_worker.jobs where last_error is not null`)).toEqual({ failed: 0 });
  });

  test('F29 changing the audit trail, the tables and the roles is not its to do', async () => {
    for (const statement of [
      sql`update platform.audit_entry set summary = 'x'`, sql`delete from platform.audit_entry`, sql`truncate platform.audit_entry`, sql`alter table platform.audit_entry disable trigger all`,
      sql`drop table orders.order`, sql`truncate accounts.user cascade`, sql`alter table accounts.user add column admin boolean`, sql`create table accounts.other (id int)`, sql`create role other superuser`,
    ]) await expect(rows(shop.platform.database.reader, statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('F24 the real process in production', () => {
  test('does not start as a superuser; starts with a role of its own, and says what it does without', async () => {
    const environment = { ...PRODUCTION, PORT: '0', METRICS_PORT: '0', AARYA_DATA_DIR: owner.dataDir };
    expect(await start({ ...environment, DATABASE_URL: owner.databaseUrl })).toMatchObject({ code: 1, output: expect.stringMatching(/^DATABASE_URL names a role that is a superuser.*\n$/m) });
    const { code, output } = await start({ ...environment, DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: owner.databaseUrl });
    expect(output).toMatch(/"msg":"SMTP_URL is not set.*"msg":"SMS_API_URL is not set.*Aarya is at http/s);
    expect(output).not.toMatch(/aarya-development|Accounts:/);
    expect(code).toBe(0);
  });
});

/** Runs the process until it ends or is up, and then lets it end. */
function start(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['gateway/main.ts'], { cwd: ROOT, env: { PATH: process.env['PATH'], ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes('Aarya is at')) child.kill('SIGTERM');
    });
  }
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}
