import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startAarya, type Aarya } from '../aarya.ts';
import { fill } from '../fill.ts';
import { drive, type Timing } from '../load.ts';
import type { Outcome } from '../open-loop/crowd.ts';
import { memoryOf } from '../process-cpu.ts';
import { shown } from '../report.ts';
import { findPages } from '../samples.ts';
import { startProcess } from '../server-process.ts';
import { productList } from '../workloads/product-list.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Scenario } from './scenario.ts';

const OFFERED = [1, 2, 5, 10] as const;
const CONNECTIONS = 20;
const GOODPUT_LIMIT = 0.8;
const REFUSAL_LIMIT = 50; // milliseconds
const RECOVERY_LIMIT = 10; // seconds
const MEMORY_LIMIT = 256; // MiB that the largest crowd adds to the smallest
const MIB = 1024 * 1024;

type Level = { readonly times: number; readonly goodput: number; readonly outcome: Outcome; readonly memory: number; readonly probesFailed: number };

const times = z.object({ p50: z.number().nullable().transform((p50) => p50 ?? Number.NaN), p99: z.number().nullable().transform((p99) => p99 ?? Number.NaN) });
const outcomes = z.object({
  sent: z.number(), inTime: z.number(), late: z.number(), refused: z.number(), withoutRetryAfter: z.number(), lost: z.number(), answered: times, refusal: times,
});

/** More visitors than the shop can serve, up to ten times as many: who is served in time, who is turned away and how fast, when all is well again. */
export const overload: Scenario = async ({ postgres, started, options }) => {
  const [visits, seconds] = options.isQuick ? [500, 4] : [3000, 15];
  const url = await postgres.createDatabase('overload');
  await fill(postgres, url, 500);
  const aarya = await startAarya(started, postgres, { url, profileFolder: options.profileFolder });
  const pages = await findPages(aarya.origin);
  const list = productList({ origin: aarya.origin, databaseUrl: url, pages, samples: [] });
  await look(aarya, list, visits);
  const alone = await look(aarya, list, visits);

  const levels: Level[] = [];
  for (const times of OFFERED) {
    levels.push(await offer(aarya, { times, pages, perSecond: alone.perSecond * times, seconds }));
    console.error(`${times} times the capacity offered`);
  }
  const recovery = await untilWell(aarya, list, alone);
  const peak = Math.max(...levels.map(({ goodput }) => goodput));
  const [first, last] = [levels.at(0), levels.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Nothing was offered.');
  return {
    title: 'Overload: up to ten times the capacity',
    notes: [
      `The capacity is what ${CONNECTIONS} connections get that each ask for the next list of products when they have the last, computed for each visitor: ${shown(alone.perSecond)} a second. Then a process of its own sends such visitors at a fixed pace for `
      + `${seconds} seconds each, whether or not they are served. Goodput is what is answered within a second. The crowd, the server and PostgreSQL share the machine, so each visitor who is turned away costs the others also what it costs to send them.`,
    ],
    tables: [{
      caption: 'By what is offered',
      columns: ['offered', 'visitors', 'goodput a second', 'late', 'refused', 'lost', 'answers p50 ms', 'p99 ms', 'refusals p50 ms', 'p99 ms', 'server MiB'],
      rows: levels.map(row),
    }],
    marks: [
      { what: 'goodput at 10×, beside the peak', kind: 'measure', found: last.goodput / peak, limit: GOODPUT_LIMIT, unit: ' ×', atLeast: true },
      { what: 'refusals at 10×: p99', kind: 'measure', found: last.outcome.refusal.p99, limit: REFUSAL_LIMIT, unit: ' ms' },
      { what: 'refusals without Retry-After', kind: 'count', found: sum(levels.map(({ outcome }) => outcome.withoutRetryAfter)), limit: 0, unit: '' },
      { what: 'answers that are neither 200 nor such a refusal', kind: 'count', found: sum(levels.map(({ outcome }) => outcome.lost)), limit: 0, unit: '' },
      { what: 'probes not answered with 200', kind: 'count', found: sum(levels.map(({ probesFailed }) => probesFailed)), limit: 0, unit: '' },
      { what: 'memory at 10×, beyond that at 1×', kind: 'measure', found: last.memory - first.memory, limit: MEMORY_LIMIT, unit: ' MiB' },
      { what: 'seconds until all is as before', kind: 'measure', found: recovery, limit: RECOVERY_LIMIT, unit: ' s' },
    ],
  };
};

async function look(aarya: Aarya, list: Workload, visitors: number): Promise<Timing> {
  const act = await list.onGraph(0);
  return drive({ origin: aarya.origin, ...(list.options === undefined ? {} : { options: list.options }), visitors, connections: CONNECTIONS, act });
}

/** Sends a crowd, and meanwhile asks every half second whether the process lives. */
async function offer(aarya: Aarya, crowd: { times: number; pages: readonly (string | null)[]; perSecond: number; seconds: number }): Promise<Level> {
  const asked = JSON.stringify({ ...crowd, port: Number(new URL(aarya.origin).port) });
  const sender = startProcess({ script: 'bench/open-loop/main.ts', arguments: [asked] });
  const state = { isOver: false };
  const probing = probe(aarya, state);
  const code = await sender.ended.finally(() => { state.isOver = true; });
  if (code !== 0) throw new Error(`The crowd could not be sent.\n${sender.output()}`);
  const outcome = outcomes.parse(JSON.parse(sender.output()));
  return { times: crowd.times, goodput: outcome.inTime / crowd.seconds, outcome, memory: memoryOf(aarya.pid).resident / MIB, probesFailed: await probing };
}

async function probe(aarya: Aarya, state: { readonly isOver: boolean }): Promise<number> {
  let failed = 0;
  while (!state.isOver) {
    const isWell = await fetch(`${aarya.origin}/health/live`).then(async (answer) => (await answer.text()) !== '' && answer.ok, () => false);
    if (!isWell) failed += 1;
    await sleep(500);
  }
  return failed;
}

/** Seconds until visitors are served about as fast as before the crowds, and none is turned away. */
async function untilWell(aarya: Aarya, list: Workload, before: Timing): Promise<number> {
  const began = performance.now();
  for (;;) {
    const now = await look(aarya, list, 10 * CONNECTIONS).catch(() => null);
    const seconds = (performance.now() - began) / 1000;
    if ((now !== null && now.p50 < 1.5 * before.p50) || seconds > 3 * RECOVERY_LIMIT) return seconds;
    await sleep(100);
  }
}

function row({ times, goodput, outcome, memory }: Level): string[] {
  const { sent, late, refused, lost, answered, refusal } = outcome;
  return [`${times} ×`, sent, goodput, late, refused, lost, answered.p50, answered.p99, refusal.p50, refusal.p99, Math.round(memory)].map((cell) => typeof cell === 'string' ? cell : shown(cell));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
