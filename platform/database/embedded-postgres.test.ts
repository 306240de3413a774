import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { findBinaries } from './embedded/binaries.ts';
import { launchServer } from './embedded/launch-server.ts';
import { ownerPath } from './embedded/owner-record.ts';
import { processStart } from './embedded/process-state.ts';
import { serverUser } from './embedded/server-user.ts';
import { createSocketFolder } from './embedded/socket-folder.ts';
import { EmbeddedPostgresError, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

// mkdtemp makes the folder 0700: as root, everything here lies where the server's user may not walk.
const folder = mkdtempSync(join(tmpdir(), 'aarya-embedded-'));
const dataDir = join(folder, 'parent', 'postgres');
const fixture = join(import.meta.dirname, 'embedded', 'hold.fixture.ts');
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(where = dataDir, durable = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: where, durable });
  servers.push(server);
  return server;
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text, rowMode: 'array' });
    return rows[0];
  } finally {
    await client.end();
  }
}

/** Starts the fixture on the folder, in a process group of its own, and waits for its first line. */
async function hold(): Promise<{ child: ChildProcess; lines: AsyncIterator<string>; first: string }> {
  const child = spawn(process.execPath, [fixture, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  children.push(child);
  if (child.stdout === null) throw new Error('no pipe');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value: first } = await lines.next();
  return { child, lines, first: String(first) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('the embedded PostgreSQL', () => {
  test('keeps its data over a restart, is durable, listens on no network and leaves nothing behind', async () => {
    const first = await start(dataDir, true);
    expect(await ask(first.url('postgres'), "select current_setting('fsync'), current_setting('listen_addresses'), current_setting('max_connections'), current_setting('shared_buffers')"))
      .toEqual(['on', '', '100', '128MB']);
    await ask(first.url('postgres'), 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    expect(existsSync(first.socketDir)).toBe(false);
    expect(readdirSync(join(folder, 'parent')).toSorted()).toEqual(['postgres', 'postgres.log']);
    const second = await start();
    expect(await ask(second.url('postgres'), "select answer, current_setting('fsync') from kept")).toEqual([42, 'off']);
  });

  test('a second process on the same folder is refused and does the first no harm', async () => {
    const { child, first } = await hold();
    const url = first.replace('up ', '');
    await expect(start()).rejects.toThrow(new EmbeddedPostgresError(
      `The data folder ${dataDir} is in use by another running Aarya (process ${child.pid}): stop that one first, or set AARYA_DATA_DIR to another folder.`,
    ));
    expect(await ask(url, 'select answer from kept')).toEqual([42]);
  });

  test('so is a second start in the same process', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow('is already in use by this process');
    expect(await ask(server.url('postgres'), 'select answer from kept')).toEqual([42]);
  });

  test('of many that start at once, one wins', async () => {
    const holders = await Promise.all([hold(), hold(), hold()]);
    expect(holders.map(({ first }) => first.split(' ')[0]).toSorted()).toEqual(['EmbeddedPostgresError:', 'EmbeddedPostgresError:', 'up']);
  });

  test('starts again after its process was killed, on the data that was there', async () => {
    const { child, first } = await hold();
    expect(first).toMatch(/^up /);
    await kill(child);
    expect(existsSync(ownerPath(dataDir))).toBe(true);
    const server = await start();
    expect(await ask(server.url('postgres'), 'select answer from kept')).toEqual([42]);
  });

  test('shuts down first what outlived its process', async () => {
    const user = serverUser(dataDir);
    const socketDir = createSocketFolder(undefined, user);
    const orphan = await launchServer({ dataDir, binaries: await findBinaries(user), user, settings: { listen_addresses: '', unix_socket_directories: socketDir } });
    const gone = once(orphan, 'exit');
    writeFileSync(ownerPath(dataDir), JSON.stringify({ pid: 4_000_000, started: '1', socketDir }));
    const server = await start();
    await gone;
    expect(orphan.exitCode).toBe(0);
    expect(existsSync(socketDir)).toBe(false);
    expect(await ask(server.url('postgres'), 'select answer from kept')).toEqual([42]);
  });

  test.each(['of a process that is something else', 'of a zombie', 'of nobody', 'of nonsense'])('starts over a stale pid file %s', async (kind) => {
    const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const zombie = String(await once(parent.stdout, 'data')).trim();
    const pid = { 'of a zombie': zombie, 'of a process that is something else': String(process.pid), 'of nobody': '4000000' }[kind] ?? 'x';
    writeFileSync(join(dataDir, 'postmaster.pid'), `${pid}\n${dataDir}\n1\n5432\n\n\n\nready   \n`);
    writeFileSync(ownerPath(dataDir), JSON.stringify({ pid: Number(pid) || 1, started: 'another time', socketDir: folder }));
    const server = await start();
    expect(await ask(server.url('postgres'), 'select answer from kept')).toEqual([42]);
    expect(existsSync(folder)).toBe(true);
  });

  test('Ctrl-C reaches our process alone, which still has its database while it ends', async () => {
    const { child, lines } = await hold();
    const exit = once(child, 'exit');
    process.kill(-Number(child.pid), 'SIGINT');
    expect(await lines.next()).toMatchObject({ value: 'answered after SIGINT' });
    expect(await exit).toEqual([0, null]);
    expect(existsSync(ownerPath(dataDir))).toBe(false);
  });
});

describe('says in one sentence that', () => {
  test('a folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(start(join(folder, 'file', 'postgres'))).rejects.toThrow(/^The data folder .* cannot be written \(.*\): make it writable, or set AARYA_DATA_DIR/);
  });

  test('a folder is of another major version', async () => {
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', 'PG_VERSION'), '15\n');
    await expect(start(join(folder, 'old'))).rejects.toThrow(/is of PostgreSQL 15 and the embedded one is \d+/);
    expect(readFileSync(join(folder, 'old', 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  test('a folder holds something else', async () => {
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos', 'beach.jpg'), '');
    await expect(start(join(folder, 'photos'))).rejects.toThrow('holds files but no database');
    expect(existsSync(ownerPath(join(folder, 'photos')))).toBe(false);
  });

  test('the server does not start', async () => {
    await expect(startEmbeddedPostgres({ dataDir, durable: false, settings: { shared_buffers: 'lots' } })).rejects.toThrow(/did not start \(invalid value for parameter "shared_buffers"/);
    expect(existsSync(ownerPath(dataDir))).toBe(false);
  });
});

test('a process is told from a later one with the same number', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid));
  expect(processStart(process.pid)).not.toBe(processStart(process.ppid));
  expect(processStart(4_000_000)).toBeNull();
});
