import { connect, type Connection, type ConnectionOptions } from './connection.ts';

/** What one visitor does: a request or several, one after the other. `index` says which visitor. */
export type Act = (connection: Connection, index: number) => Promise<unknown>;

export type Load = {
  readonly origin: string;
  readonly options?: ConnectionOptions;
  readonly act: Act;
  readonly visitors: number;
  readonly connections: number;
  /** Says when to stop before all visitors were there. */
  readonly isOver?: () => boolean;
};

/** Milliseconds of an act, and acts a second. */
export type Timing = { readonly p50: number; readonly p99: number; readonly perSecond: number };

/** Sends every visitor once, so many at a time, each on a connection that stays open; the next begins as soon as one is done. */
export async function drive(load: Load): Promise<Timing> {
  const durations: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: load.connections }, async () => {
    const connection = connect(load.origin, load.options);
    try {
      while (next < load.visitors && load.isOver?.() !== true) {
        const index = next++;
        const start = performance.now();
        await load.act(connection, index);
        durations.push(performance.now() - start);
      }
    } catch (error) {
      next = load.visitors;
      throw error;
    } finally {
      await connection.close();
    }
  }));
  const seconds = (performance.now() - began) / 1000;
  durations.sort((a, b) => a - b);
  return { p50: percentile(durations, 0.5), p99: percentile(durations, 0.99), perSecond: durations.length / seconds };
}

/** The value below which this share of a sorted list lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
