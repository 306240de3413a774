import type { ConnectionOptions } from './connection.ts';
import { drive, type Act, type Timing } from './load.ts';
import { cpuOf, cpuOfPostgres } from './process-cpu.ts';

/** Connections at which the times are taken; the CPU is that of the middle one. */
export const CONNECTIONS = [1, 10, 50] as const;
const CPU_AT = 10;

export type Subject = {
  readonly pid: number;
  readonly origin: string;
  readonly options?: ConnectionOptions;
  readonly prepare: (visitors: number) => Promise<Act>;
  /** Visitors at 10 and 50 connections; half as many at one, and to warm up. */
  readonly visitors: number;
};

/** Microseconds of CPU for one visitor, in the server's process and in all of PostgreSQL's; and the times by connections. */
export type Cost = { readonly cpu: number; readonly postgresCpu: number; readonly timings: ReadonlyMap<number, Timing> };

/** Measures a subject on its own, after a warm-up. What its visitors need is made before each part, outside of what is measured. */
export async function measure(subject: Subject, postgresPid: number): Promise<Cost> {
  const half = Math.ceil(subject.visitors / 2);
  await part(subject, half, CPU_AT);
  const timings = new Map<number, Timing>();
  let cost = { cpu: Number.NaN, postgresCpu: Number.NaN };
  for (const connections of CONNECTIONS) {
    const visitors = connections === 1 ? half : subject.visitors;
    const act = await subject.prepare(visitors);
    const [cpu, postgresCpu] = [cpuOf(subject.pid), cpuOfPostgres(postgresPid)];
    timings.set(connections, await drive({ ...subject, act, visitors, connections }));
    if (connections === CPU_AT) cost = { cpu: (cpuOf(subject.pid) - cpu) / visitors, postgresCpu: (cpuOfPostgres(postgresPid) - postgresCpu) / visitors };
  }
  return { ...cost, timings };
}

async function part(subject: Subject, visitors: number, connections: number): Promise<void> {
  const act = await subject.prepare(visitors);
  await drive({ ...subject, act, visitors, connections });
}
