import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Started } from '../gateway/started.ts';
import { POOL_SIZE } from './aarya.ts';
import { freePort } from '../platform/testing/free-port.ts';
import { startProcess, untilReady } from './server-process.ts';

/** A server that answers `/OPERATION` without a graph. */
export type Floor = { readonly pid: number; readonly origin: string };

/** Starts the floor that reads and writes the rows by prepared statements. */
export async function startRowsFloor(started: Started, url: string): Promise<Floor> {
  return startFloor(started, 'floor-pg.ts', [url, String(POOL_SIZE)]);
}

/** Starts the floor that sends the recorded answers of the operations. */
export async function startBytesFloor(started: Started, folder: string, answers: ReadonlyMap<string, string>): Promise<Floor> {
  const file = path.join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers)));
  return startFloor(started, 'floor-bytes.ts', [file]);
}

async function startFloor(started: Started, script: string, more: readonly string[]): Promise<Floor> {
  const port = await freePort();
  const floor = startProcess({ script: `bench/floors/${script}`, arguments: [String(port), ...more] });
  started.add(() => floor.stop());
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(floor, `${origin}/health`);
  return { pid: floor.pid, origin };
}
