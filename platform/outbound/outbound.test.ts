import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runInsideUnit } from '../database/open-unit.ts';
import { metrics } from '../telemetry/index.ts';
import { createOutbound, RefusedError, UnavailableError, type Outbound } from './index.ts';

/** What the fake provider does next, one entry a call; the last one for ever. */
let script: ('hang' | number)[] = [200];
let calls = 0;
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((_, response) => {
    const next = script[Math.min(calls, script.length - 1)] ?? 200;
    calls += 1;
    if (next !== 'hang') response.writeHead(next).end(`answer ${calls}`);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => { calls = 0; });

const restMs = 150;
const once = { timeoutMs: 2_000, retries: 3, idempotent: false };
const thrice = { timeoutMs: 2_000, retries: 2, idempotent: true };

function fresh(): Outbound {
  return createOutbound({ failures: 3, restMs });
}

async function ask(signal: AbortSignal): Promise<string> {
  const response = await fetch(base, { signal });
  if (response.status === 404) throw new RefusedError('no such payment');
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

describe('outbound.call', () => {
  test('answers', async () => {
    script = [200];
    expect(await fresh().call('fake', once, ask)).toBe('answer 1');
  });

  test('ends a call that hangs, and aborts its request', async () => {
    script = ['hang'];
    const signals: AbortSignal[] = [];
    const call = fresh().call('fake', { ...once, timeoutMs: 50 }, (signal) => {
      signals.push(signal);
      return ask(signal);
    });
    await expect(call).rejects.toThrow(UnavailableError);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  test('ends even a call that ignores its signal', async () => {
    await expect(fresh().call('fake', { ...once, timeoutMs: 20 }, () => new Promise(() => {}))).rejects.toMatchObject({ provider: 'fake', cause: { isTaskCancelledError: true } });
  });

  test('repeats what may be repeated until it works', async () => {
    script = [500, 503, 200];
    expect(await fresh().call('fake', thrice, ask)).toBe('answer 3');
  });

  test('repeats it no more often than allowed', async () => {
    script = [500];
    await expect(createOutbound().call('fake', thrice, ask)).rejects.toMatchObject({ name: 'UnavailableError', cause: { message: 'status 500' } });
    expect(calls).toBe(3);
  });

  test('never repeats what could act twice', async () => {
    script = [500];
    await expect(fresh().call('fake', once, ask)).rejects.toThrow(UnavailableError);
    expect(calls).toBe(1);
  });

  test('a refusal is handed on, not repeated, and does not open the circuit', async () => {
    script = [404];
    const outbound = fresh();
    for (let attempt = 0; attempt < 5; attempt += 1) await expect(outbound.call('fake', thrice, ask)).rejects.toThrow(RefusedError);
    expect(calls).toBe(5);
  });

  test('leaves a provider alone that keeps failing, only that one, and comes back to it', async () => {
    script = [500];
    const outbound = fresh();
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(outbound.call('broken', once, ask)).rejects.toThrow(UnavailableError);
    for (let attempt = 0; attempt < 20; attempt += 1) await expect(outbound.call('broken', thrice, ask)).rejects.toThrow(UnavailableError);
    expect(calls).toBe(3);
    script = [200];
    expect(await outbound.call('whole', once, ask)).toBe('answer 4');
    await sleep(restMs + 50);
    expect(await outbound.call('broken', once, ask)).toBe('answer 5');
    expect(await outbound.call('broken', once, ask)).toBe('answer 6');
  });

  test('one failed trial leaves it alone again', async () => {
    script = [500];
    const outbound = fresh();
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(outbound.call('fake', once, ask)).rejects.toThrow(UnavailableError);
    await sleep(restMs + 50);
    await Promise.all(Array.from({ length: 5 }, () => expect(outbound.call('fake', once, ask)).rejects.toThrow(UnavailableError)));
    expect(calls).toBe(4);
  });

  test('does not run inside a unit of work', async () => {
    const call = runInsideUnit(async () => fresh().call('fake', once, ask));
    await expect(call).rejects.toThrow('inside a unit of work');
    await expect(call).rejects.not.toThrow(UnavailableError);
    expect(calls).toBe(0);
  });

  test('is counted by provider and outcome', async () => {
    script = [500, 200];
    const outbound = createOutbound();
    await outbound.call('counted', thrice, ask);
    const attempts = (await metrics.outboundAttempts.get()).values.filter(({ labels }) => labels.provider === 'counted');
    const outcomes = (await metrics.outboundCalls.get()).values.filter(({ labels, metricName }) => labels.provider === 'counted' && metricName?.endsWith('_count'));
    expect(attempts.map(({ value }) => value)).toEqual([2]);
    expect(outcomes.map(({ labels, value }) => [labels.outcome, value])).toEqual([['ok', 1]]);
  });
});
