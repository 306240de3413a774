import { rmSync } from 'node:fs';
import { takeRun } from './test-run.ts';

/** Runs once after all test files: stops the PostgreSQL of the run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const run = takeRun();
  if (run === null) return;
  await run.server.stop();
  rmSync(run.folder, { recursive: true, force: true });
}
