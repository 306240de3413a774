import type { EmbeddedPostgres } from '../database/embedded-postgres.ts';

/** What the setup of a run hands to its teardown. */
export type TestRun = { readonly folder: string; readonly server: EmbeddedPostgres };

declare global {
  // A property of globalThis has to be declared with var. Jest loads the setup and the teardown separately: a module's own state may be lost.
  var aaryaTestRun: TestRun | undefined;
}

/** Keeps the run for the teardown. */
export function holdRun(run: TestRun): void {
  globalThis.aaryaTestRun = run;
}

/** The run, once; null when the setup failed before there was one. */
export function takeRun(): TestRun | null {
  const run = globalThis.aaryaTestRun ?? null;
  globalThis.aaryaTestRun = undefined;
  return run;
}
