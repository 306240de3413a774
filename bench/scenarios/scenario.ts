import type { Started } from '../../gateway/started.ts';
import type { BenchPostgres } from '../postgres.ts';
import type { Section } from '../report.ts';

/** What a run was asked for. */
export type Options = {
  /** Small numbers: to see that everything runs, not to be quoted. */
  readonly isQuick: boolean;
  /** Where the server leaves a CPU profile; null: none is taken. */
  readonly profileFolder: string | null;
};

/** Measures one thing on databases of its own. What it starts it adds to `started`, which is stopped when it is done. */
export type Scenario = (run: { postgres: BenchPostgres; started: Started; options: Options }) => Promise<Section>;
