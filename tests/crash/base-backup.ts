import { spawn } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '#testing';
import type { CrashShop } from './crash-shop.ts';

/**
 * A base backup of the shop's database while it is written to, as docs/operations.md asks for; into a folder that is not there yet.
 * (The packages bring no pg_basebackup; this is what it does.)
 */
export async function baseBackup({ folder, connect }: CrashShop, target: string): Promise<void> {
  const source = path.join(folder, 'postgres');
  const client = await connect();
  try {
    await client.query("select pg_backup_start('drill', true)");
    await copy(source, target);
    const { rows: [stopped] } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    rmSync(path.join(target, 'pg_wal'), { recursive: true });
    await copy(path.join(source, 'pg_wal'), path.join(target, 'pg_wal'));
    rmSync(path.join(target, 'postmaster.pid'), { force: true });
    const label = path.join(target, 'backup_label');
    writeFileSync(label, stopped?.labelfile ?? '', { mode: 0o600 });
    const { uid, gid } = statSync(source);
    chownSync(label, uid, gid);
  } finally {
    await client.end();
  }
}

/** The shop's database is gone, with the anchors of its audit trail out of the way, and the backup is in its place. Nothing of it may run. */
export async function restore({ folder }: CrashShop, backup: string): Promise<void> {
  const place = path.join(folder, 'postgres');
  await until('the database has noticed that its keeper is gone', () => !existsSync(path.join(place, 'postmaster.pid')));
  rmSync(place, { recursive: true });
  renameSync(backup, place);
  renameSync(path.join(folder, 'audit'), path.join(folder, 'audit-before'));
}

/** With owners and modes. What vanishes meanwhile is in the WAL. */
function copy(source: string, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('cp', ['-a', source, target], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
