import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadConfig } from '../config/index.ts';
import { createContext, type Context, type Platform } from '../context/index.ts';
import { firstRow, migrate, newId, openDatabase, rows, sql, unitOfWork, type SqlExecutor } from '../database/index.ts';
import { defineJob, runDueJobs } from '../jobs/index.ts';
import { createLog } from '../telemetry/index.ts';
import { race } from '../testing/race.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { testClock } from '../time/index.ts';
import { chainReader } from './chain-reader.ts';
import { signCheckpoint } from './checkpoint.ts';
import { GENESIS, hashEntry } from './hash-entry.ts';
import { audit, auditAlone, auditRefusal, checkpointAudit, settleAudit, verifyAudit } from './index.ts';

const clock = testClock(new Date('2026-11-25T10:00:00.123Z'));
let folder: string;
let testDatabase: TestDatabase;
let platform: Platform;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aarya-audit-'));
  testDatabase = await createTestDatabase();
  platform = await platformOn(testDatabase.url);
});
afterAll(async () => {
  await settleAudit(platform);
  await platform.database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

async function platformOn(url: string, environment: Record<string, string> = {}): Promise<Platform> {
  const config = loadConfig({ NODE_ENV: 'test', AARYA_DATA_DIR: folder, SESSION_SECRET: 'a secret of the sessions', GATEWAY_SECRET: 'another', ...environment });
  return { config, clock, database: await openDatabase({ url, poolSize: 20, entities: [] }), redis: null, log: createLog({ level: 'silent' }) };
}

function someone(on: Platform = platform): Context {
  return createContext(on, { id: newId(), address: '203.0.113.9', userAgent: null, refreshToken: null, signal: null }, { sessionId: newId(), userId: null, role: 'GUEST', permissions: [] });
}

/** An entry each, in units of their own. */
async function add(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await auditAlone(someone(), { action: 'stockAdjust', target: { type: 'ProductVariant', id: newId() }, summary: `Entry ${n}`, before: { onHand: n }, after: { onHand: n + 1 } });
}

const entryCount = async (): Promise<number> => (await firstRow(platform.database.reader, sql<{ count: number }>`select count(*) from platform.audit_entry`))?.count ?? 0;

describe('F29 the audit trail', () => {
  test('is one unbroken chain after 200 mutations at once, an entry each, and a mutation that is rolled back leaves none', async () => {
    const before = await entryCount();
    const outcomes = await race(220, (n) => unitOfWork(someone(), async (unit) => {
      audit(unit, { action: 'productUpdate', summary: `Change ${n}` });
      await rows(unit.sql, sql`select 1`);
      if (n % 11 === 0) throw new Error('refused');
    }).then(() => true, () => false));
    expect(outcomes.filter(Boolean)).toHaveLength(200);
    expect(await entryCount()).toBe(before + 200);
    await settleAudit(platform);
    expect(await verifyAudit(platform)).toMatchObject({ entries: before + 200, confirmed: before + 200, problem: null });
  });

  test('keeps who, from where, in which request, what changed and nothing that is secret', async () => {
    const context = someone();
    const before = { title: 'Kurta', price: 100, tags: ['a'], passwordHash: 'x', shipTo: { email: 'asha@aarya.example', city: 'Pune' } };
    await auditAlone(context, { action: 'productUpdate', target: { type: 'Product', id: 'p-1' }, summary: 'Two\nlines\0', before, after: { ...before, price: 200, passwordHash: 'y' } });
    const found = await firstRow(platform.database.reader, sql`
      select role, session_id, host(ip_address::inet) as ip, request_id, target_type, target_id, summary, before, after from platform.audit_entry order by sequence desc limit 1`);
    expect(found).toEqual({
      role: 'GUEST', session_id: context.viewer?.sessionId, ip: '203.0.113.9', request_id: context.request.id, target_type: 'Product', target_id: 'p-1',
      summary: 'Two lines', before: { price: 100 }, after: { price: 200 },
    });
    await auditAlone(context, { action: 'productCreate', summary: 'All of it', after: before });
    expect(await firstRow(platform.database.reader, sql`select before, after from platform.audit_entry order by sequence desc limit 1`)).toEqual({
      before: null, after: { title: 'Kurta', price: 100, tags: ['a'], passwordHash: '[redacted]', shipTo: { email: '[redacted]', city: 'Pune' } },
    });
  });

  test('holds for whatever fields a change has', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), { maxKeys: 5 }), { minLength: 1, maxLength: 15 }), async (changes) => {
      await unitOfWork(someone(), async (unit) => changes.forEach((after) => audit(unit, { action: 'productUpdate', summary: 'Anything', after })));
    }), { numRuns: 10 });
    await settleAudit(platform);
    expect((await verifyAudit(platform)).problem).toBeNull();
  });

  test('cannot be changed through SQL', async () => {
    await add(1);
    for (const statement of [
      sql`update platform.audit_entry set summary = 'x'`, sql`delete from platform.audit_entry`, sql`truncate platform.audit_entry`, sql`truncate platform.audit_checkpoint`,
    ]) await expect(rows(platform.database.reader, statement)).rejects.toThrow(/append-only/);
  });

  test("can be added to and read by the application's role, which cannot change it", async () => {
    const role = `app_${newId().replaceAll('-', '')}`;
    const script = (await readFile('deploy/application-role.sql', 'utf8')).replaceAll('aarya_app', role);
    await platform.database.orm.em.getConnection().execute(script);
    const url = new URL(testDatabase.url);
    url.username = role;
    await migrate(url.href);
    const application = await platformOn(url.href);
    const before = await entryCount();
    const worked: string[] = [];
    const work = defineJob<{ word: string }>({ name: 'test.work', run: async ({ word }) => { worked.push(word); } });
    await unitOfWork(someone(application), async (unit) => {
      audit(unit, { action: 'orderTransition', summary: 'As the application' });
      unit.publish(work, { word: 'done' });
    });
    await runDueJobs(application, url.href, [work]);
    expect([worked, await entryCount()]).toEqual([['done'], before + 1]);
    for (const statement of [
      sql`update platform.audit_entry set summary = 'x'`, sql`delete from platform.audit_entry`, sql`truncate platform.audit_entry`, sql`drop table platform.audit_entry`,
      sql`insert into platform.audit_entry select * from platform.audit_entry`, sql`alter table platform.audit_entry disable trigger all`,
      sql`update platform.audit_head set sequence = 0`, sql`update platform.audit_checkpoint set sequence = 1`, sql`set session_replication_role = replica`,
    ]) await expect(rows(application.database.reader, statement)).rejects.toThrow(/permission denied|must be owner|cannot insert/);
    await settleAudit(application);
    await application.database.close();
    const drop = `drop owned by ${role}; drop role ${role}`; // a name is no parameter; this one is ours
    await platform.database.orm.em.getConnection().execute(drop);
  });
});

describe('refusals that an outsider causes', () => {
  test('are written once a minute, and then how often they came', async () => {
    const before = await entryCount();
    const context = someone();
    await race(500, () => auditRefusal(context, { action: 'signInRefused', summary: 'A sign-in was refused' }, 'one address'));
    expect(await entryCount()).toBe(before + 1);
    clock.advance(60_001);
    await auditRefusal(context, { action: 'signInRefused', summary: 'A sign-in was refused' }, 'another address');
    const found = await rows(platform.database.reader, sql`select summary, after from platform.audit_entry order by sequence desc limit 2`);
    expect(found).toEqual([{ summary: 'A sign-in was refused', after: null }, { summary: 'A sign-in was refused (499 more since)', after: { times: 499 } }]);
  });

  test('of thousands of kinds fill neither the disk nor the chain, and are all counted in the end', async () => {
    await settleAudit(platform);
    const before = await entryCount();
    for (let n = 0; n < 5_000; n += 1) await auditRefusal(someone(), { action: 'permissionDenied', summary: 'Refused' }, `address ${n}`);
    expect(await entryCount()).toBeLessThanOrEqual(before + 101);
    await settleAudit(platform);
    const counted = await firstRow(platform.database.reader, sql<{ entries: number; times: number }>`
      select count(*) as entries, sum(coalesce((after ->> 'times')::int, 1)) as times from platform.audit_entry where sequence > ${before}`);
    expect(counted).toEqual({ entries: 102, times: 5_000 });
  });
});

describe('the verifier', () => {
  let first: number;
  let last: number;
  beforeAll(async () => {
    first = await entryCount() + 1;
    for (let n = 0; n < 6; n += 1) {
      await add(5);
      await settleAudit(platform);
    }
    last = first + 29;
  });

  /** What the verifier says after a superuser's tampering, which is then undone. */
  async function afterTampering(tamper: (database: SqlExecutor) => Promise<unknown>): Promise<{ sequence: number; what: string } | null> {
    const undone = new Error('undone');
    let problem: { sequence: number; what: string } | null = null;
    await platform.database.orm.em.fork().transactional(async (em) => {
      const reader = em.getKysely<unknown>();
      await rows(reader, sql`set local session_replication_role = replica`);
      await tamper(reader);
      problem = (await verifyAudit({ ...platform, database: { ...platform.database, reader } })).problem;
      throw undone;
    }).catch((error: unknown) => { if (error !== undone) throw error; });
    return problem;
  }

  /** Gives every entry from a number on the hash that fits, and the head too: what an owner of the database can do. */
  async function rewrite(database: SqlExecutor, from: number): Promise<void> {
    const [before] = await rows(database, sql<{ hash: Buffer }>`select hash from platform.audit_entry where sequence = ${from - 1}`);
    let hash = before?.hash ?? GENESIS;
    for await (const entry of chainReader(database).entries(from - 1)) {
      hash = hashEntry(hash, entry.sequence, entry);
      await rows(database, sql`update platform.audit_entry set hash = ${hash} where sequence = ${entry.sequence}`);
    }
    await rows(database, sql`update platform.audit_head set hash = ${hash}, sequence = (select max(sequence) from platform.audit_entry)`);
  }

  test('finds nothing wrong with a chain that nobody touched, also while it grows', async () => {
    const [report] = await Promise.all([verifyAudit(platform), unitOfWork(someone(), async (unit) => audit(unit, { action: 'productUpdate', summary: 'Meanwhile' }))]);
    expect(report.problem).toBeNull();
    last += 1;
    await settleAudit(platform);
    expect(await verifyAudit(platform)).toMatchObject({ entries: last, confirmed: last, unknownKeys: 0, unreadable: [], problem: null });
  });

  test.each(['action', 'actor_id', 'role', 'session_id', 'target_type', 'target_id', 'summary', 'ip_address', 'request_id', 'before', 'after', 'created_at', 'id', 'hash'])(
    'names an entry whose %s was changed', async (column) => {
      const value: Record<string, ReturnType<typeof sql>> = {
        action: sql`'other'`, actor_id: sql`gen_random_uuid()`, session_id: sql`gen_random_uuid()`, id: sql`gen_random_uuid()`, hash: sql`sha256('')`, role: sql`'ADMIN'`,
        before: sql`'{"onHand": 7}'`, after: sql`null`, created_at: sql`created_at + interval '1 microsecond'`,
      };
      const problem = await afterTampering((database) => rows(database, sql`
        update platform.audit_entry set ${sql.ref(column)} = ${value[column] ?? sql`'Other'`} where sequence = ${first + 7}`));
      expect(problem?.sequence).toBe(first + 7);
    });

  test('names an entry that was taken out of the middle', async () => {
    const problem = await afterTampering((database) => rows(database, sql`delete from platform.audit_entry where sequence = ${first + 7}`));
    expect(problem).toMatchObject({ sequence: first + 7, what: 'it is missing' });
  });

  test('names the first of two entries that changed places', async () => {
    const problem = await afterTampering((database) => rows(database, sql`
      update platform.audit_entry e set summary = o.summary, target_id = o.target_id, before = o.before, after = o.after, hash = o.hash
      from platform.audit_entry o where e.sequence in (${first + 7}, ${first + 9}) and o.sequence = ${2 * first + 16} - e.sequence`));
    expect(problem?.sequence).toBe(first + 7);
  });

  test('names the first of the last ten that were cut off, also when the head was moved back with them', async () => {
    const cut = async (database: SqlExecutor): Promise<void> => { await rows(database, sql`delete from platform.audit_entry where sequence > ${last - 10}`); };
    expect(await afterTampering(cut)).toMatchObject({ sequence: last - 9 });
    expect(await afterTampering(async (database) => {
      await cut(database);
      await rows(database, sql`update platform.audit_head set sequence = ${last - 10}, hash = (select hash from platform.audit_entry where sequence = ${last - 10})`);
    })).toMatchObject({ sequence: last - 9 });
  });

  const insert = async (database: SqlExecutor): Promise<void> => {
    await rows(database, sql`update platform.audit_entry set sequence = sequence + 1000 where sequence >= ${first + 7}`);
    await rows(database, sql`
      insert into platform.audit_entry (sequence, id, action, role, session_id, summary, request_id, hash, created_at)
      select ${first + 7}, gen_random_uuid(), action, role, session_id, 'Put in', request_id, hash, created_at from platform.audit_entry where sequence = ${first + 6}`);
    await rows(database, sql`update platform.audit_entry set sequence = sequence - 999 where sequence > 1000`);
  };

  test('names an entry that was put in', async () => {
    expect(await afterTampering(insert)).toMatchObject({ sequence: first + 7 });
  });

  test('finds an entry put in with every later hash made to fit, by the checkpoints: it names the first that none vouches for', async () => {
    const problem = await afterTampering(async (database) => {
      await insert(database);
      await rewrite(database, first + 7);
    });
    expect(problem).toMatchObject({ sequence: first + 5, what: expect.stringContaining(`up to ${first + 9}`) });
  });

  test('finds a chain that was written anew as a whole, by the checkpoints', async () => {
    const problem = await afterTampering(async (database) => {
      await rows(database, sql`update platform.audit_entry set summary = 'All was well' where sequence = 1`);
      await rewrite(database, 1);
    });
    expect(problem).toMatchObject({ sequence: 1, what: expect.stringContaining('written anew') });
  });

  test('finds a checkpoint that is not ours, a chain without any, and does not take those of a secret that is gone for proof', async () => {
    expect(await afterTampering((database) => rows(database, sql`
      insert into platform.audit_checkpoint (sequence, hash, key_id, mac, created_at)
      values (${last}, sha256(''), ${signCheckpoint(platform.config, { sequence: 1, hash: Buffer.alloc(32) }, clock.now()).keyId}, sha256(''), now())`))).toMatchObject({ sequence: last, what: expect.stringContaining('forged') });
    const elsewhere = await verifyAudit(platform, [path.join(folder, 'nowhere')]);
    expect(elsewhere.problem).toMatchObject({ sequence: 1, what: expect.stringContaining('nothing vouches') });
    const rotated = { ...platform, config: { ...platform.config, sessionSecret: 'a new secret of the sessions' } };
    const after = await verifyAudit(rotated);
    expect(after.unknownKeys).toBeGreaterThan(5);
    expect(after.problem).toMatchObject({ what: expect.stringContaining('nothing vouches') });
    const both = { ...rotated, config: { ...platform.config, sessionSecret: 'a new secret of the sessions,a secret of the sessions' } };
    expect(await verifyAudit(both)).toMatchObject({ unknownKeys: 0, problem: null });
  });
});

test('a checkpoint is written into the database too, once for each end of the chain', async () => {
  const context = someone();
  await checkpointAudit.run({}, context);
  await checkpointAudit.run({}, context);
  const checkpoints = await chainReader(platform.database.reader).checkpoints();
  expect(checkpoints).toHaveLength(1);
  expect(await verifyAudit(platform, [])).toMatchObject({ confirmed: await entryCount(), problem: null });
});

describe('npm run audit:verify', () => {
  async function run(): Promise<{ code: number; output: string }> {
    const environment = { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: testDatabase.url, AARYA_DATA_DIR: folder, SESSION_SECRET: 'a secret of the sessions', GATEWAY_SECRET: 'another' };
    return new Promise((resolve) => {
      execFile(process.execPath, ['scripts/audit-verify.ts'], { env: environment }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` }));
    });
  }

  test('says that the chain is whole and ends well, or which entry is the first that is not, and does not', async () => {
    await settleAudit(platform);
    const count = await entryCount();
    expect(await run()).toEqual({ code: 0, output: `${count} entries, an unbroken chain. Checkpoints vouch for it up to entry ${count}.\n` });
    await unitOfWork(someone(), async (unit) => {
      await rows(unit.sql, sql`set local session_replication_role = replica`);
      await rows(unit.sql, sql`update platform.audit_entry set summary = 'Nothing' where sequence = 5`);
    });
    const { code, output } = await run();
    expect([code, output]).toEqual([1, expect.stringMatching(/^The audit trail is broken at entry 5 \([0-9a-f-]{36}\): it was changed/)]);
  });
});
