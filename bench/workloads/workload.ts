import type { ConnectionOptions } from '../connection.ts';
import type { Act } from '../load.ts';
import type { Sample } from '../samples.ts';

/** What is measured, in three forms that do the same: on the graph, on recorded bytes, on rows. */
export type Workload = {
  readonly name: string;
  /** Makes what so many visitors need, and says what each of them sends to the graph. */
  readonly onGraph: (visitors: number) => Promise<Act>;
  /** The same for the floor that reads and writes rows. */
  readonly onRows: (visitors: number) => Promise<Act>;
  /** Visitors measured, as a share of those of the cheapest workload. */
  readonly share: number;
  readonly marks: { readonly statements: number; readonly timesRows: number | null; readonly timesBytes?: number };
  /** How its visitors send it to the graph, when not as usual. */
  readonly options?: ConnectionOptions | undefined;
};

/** The shop that the visitors come to. */
export type Shop = {
  readonly origin: string;
  readonly databaseUrl: string;
  readonly pages: readonly (string | null)[];
  readonly samples: readonly Sample[];
};
