import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type ConnectionOptions } from './connection.ts';
import type { Act } from './load.ts';
import type { Aarya } from './aarya.ts';

/** Visitors looked at: enough for a median, and for the answers to record. */
const VISITORS = 20;

/** The SQL statements of each operation of an act, in the order in which they are sent, and an answer of each of a usual length. */
export type Counted = { readonly statements: ReadonlyMap<string, number>; readonly answers: ReadonlyMap<string, string> };

/**
 * Counts statements by the server's own counter, before and after each operation; the median of 20 visitors, each begun when
 * the jobs of the one before are done. Nothing else may run meanwhile. The server's look for due jobs is not counted: it has its own pool.
 */
export async function countStatements(aarya: Aarya, act: Act, options: ConnectionOptions = {}): Promise<Counted> {
  const counts = new Map<string, number[]>();
  const answers = new Map<string, string[]>();
  let before = 0;
  const connection = connect(aarya.origin, {
    ...options,
    async onAnswer(operation, answer) {
      const now = await sent(aarya);
      counts.set(operation, [...(counts.get(operation) ?? []), now - before]);
      answers.set(operation, [...(answers.get(operation) ?? []), answer]);
      before = now;
    },
  });
  try {
    for (let index = 0; index < VISITORS; index += 1) {
      before = await untilQuiet(aarya);
      await act(connection, index);
    }
  } finally {
    await connection.close();
  }
  return {
    statements: mapValues(counts, (each) => middle(each.toSorted((a, b) => a - b))),
    answers: mapValues(answers, (each) => middle(each.toSorted((a, b) => a.length - b.length))),
  };
}

/** Waits until the server sends no statement for a tenth of a second; the count then. */
async function untilQuiet(aarya: Aarya): Promise<number> {
  for (let before = await sent(aarya); ;) {
    await sleep(100);
    const now = await sent(aarya);
    if (now === before) return now;
    before = now;
  }
}

async function sent(aarya: Aarya): Promise<number> {
  const metrics = await (await fetch(aarya.metricsUrl)).text();
  const count = /^aarya_sql_statements_total (\d+)/m.exec(metrics)?.[1];
  if (count === undefined) throw new Error('The server does not count its statements (aarya_sql_statements_total).');
  return Number(count);
}

function middle<T>(sorted: readonly T[]): T {
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('Nothing was counted.');
  return found;
}

function mapValues<T, U>(map: ReadonlyMap<string, T[]>, change: (each: T[]) => U): Map<string, U> {
  return new Map([...map].map(([key, each]) => [key, change(each)]));
}
