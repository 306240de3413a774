import { Pool } from 'undici';
import type { Notice } from '../subgraphs/payments/sandbox/facts.ts';
import type { Sandbox } from '../subgraphs/payments/sandbox/sandbox.ts';
import { signedHeaders } from '../subgraphs/payments/sandbox/webhooks/sign.ts';
import { percentile } from './load.ts';

/** How webhooks were answered: those that were not 2xx, and milliseconds. */
export type Answered = { readonly refused: number; readonly p50: number; readonly p99: number; readonly slowest: number; readonly seconds: number };

/** Sends webhooks in bursts, all of a burst at once; the next one begins when the last is answered. */
export async function sendBursts(origin: string, { sandbox, notices, burst }: { sandbox: Sandbox; notices: readonly Notice[]; burst: number }): Promise<Answered> {
  const pool = new Pool(origin, { connections: burst, pipelining: 1 });
  const durations: number[] = [];
  let refused = 0;
  async function send(notice: Notice): Promise<void> {
    const start = performance.now();
    const headers = signedHeaders(sandbox.accounts, notice, sandbox.now());
    const answer = await pool.request({ path: `/webhooks/${notice.provider}`, method: 'POST', headers, body: notice.body });
    await answer.body.dump();
    durations.push(performance.now() - start);
    if (answer.statusCode < 200 || answer.statusCode > 299) refused += 1;
  }
  const began = performance.now();
  try {
    for (let from = 0; from < notices.length; from += burst) await Promise.all(notices.slice(from, from + burst).map(send));
  } finally {
    await pool.close();
  }
  const seconds = (performance.now() - began) / 1000;
  durations.sort((a, b) => a - b);
  return { refused, p50: percentile(durations, 0.5), p99: percentile(durations, 0.99), slowest: percentile(durations, 1), seconds };
}
