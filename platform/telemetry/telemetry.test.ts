import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createLog, metrics, operationLabel, setKnownOperations, startMetricsServer, type Log } from './index.ts';

function logInto(lines: string[], readable = false): Log {
  return createLog({ level: 'debug', readable, stream: { write: (line: string) => { lines.push(line); } } });
}

const fields = z.record(z.string(), z.unknown());

function only(lines: readonly string[]): Record<string, unknown> {
  expect(lines).toHaveLength(1);
  return fields.parse(JSON.parse(lines[0] ?? ''));
}

describe('log', () => {
  test('a child carries its fields, and each line is one JSON object', () => {
    const lines: string[] = [];
    logInto(lines).child({ requestId: 'r1' }).child({ viewerId: 'v1', sessionToken: 'hidden-value' }).info({ count: 2n }, '100%s sure');
    expect(only(lines)).toMatchObject({ level: 'info', requestId: 'r1', viewerId: 'v1', count: '2', msg: '100%s sure', sessionToken: '[redacted]' });
  });

  test('secrets and personal data do not reach it, by key at any depth', () => {
    const lines: string[] = [];
    logInto(lines).warn({
      input: { lines: [{ newPassword: 'hidden-value', otp: 'hidden-value', shippingAddress: { city: 'hidden-value' } }] },
      headers: { authorization: 'hidden-value', 'set-cookie': ['hidden-value'], 'x-razorpay-signature': 'hidden-value', host: 'shown' },
      customer: new Map([['email', 'hidden-value'], ['phone_number', 'hidden-value']]), config: { keySecret: 'hidden-value', apiKey: 'hidden-value' },
      laptop: 'shown', spinner: 'shown', mapping: 'shown', tokens: null,
    }, 'test');
    expect(lines.join()).not.toContain('hidden-value');
    expect(only(lines)).toMatchObject({ headers: { host: 'shown' }, laptop: 'shown', spinner: 'shown', mapping: 'shown', tokens: null });
  });

  test('nor in the middle of a message or an error, by form', () => {
    const lines: string[] = [];
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(asha@example.com) already exists' });
    const error = new Error('no answer from redis://user:hidden-value@cache:6379 for asha@example.com, +919876543210, 9876543210', { cause });
    logInto(lines).error({ err: error }, 'Bearer abcdefgh.hidden-value and eyJhbGciOiJI.eyJzdWIiOiIx.hidden-value');
    expect(lines.join()).not.toMatch(/hidden-value|asha|98765/);
    expect(only(lines)).toMatchObject({ err: { type: 'Error', stack: expect.any(String), cause: { code: '23505', message: 'duplicate key' } } });
  });

  test('ids, amounts and times are left alone', () => {
    const lines: string[] = [];
    const fields = { id: '0192e4a0-7b1c-7000-8000-987654321012', amount: 9_876_543_210, at: new Date(0), order: 'AA-9876543210-1' };
    logInto(lines).info(fields, 'order placed at 2026-11-24T04:00:00.000Z');
    expect(only(lines)).toMatchObject({ ...fields, at: '1970-01-01T00:00:00.000Z', msg: 'order placed at 2026-11-24T04:00:00.000Z' });
  });

  test('nothing that is logged makes it throw', () => {
    const lines: string[] = [];
    const circle: Record<string, unknown> = { self: null, get bad() { throw new Error('no'); }, toJSON() { throw new Error('no'); } };
    circle['self'] = circle;
    let deep: unknown = 'bottom';
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    const hostile = new Proxy({}, { ownKeys() { throw new Error('no'); } });
    logInto(lines).info({ circle, deep, hostile, list: Array.from({ length: 1e5 }), text: 'x'.repeat(1e6), when: new Date(Number.NaN), buffer: Buffer.alloc(9), symbol: Symbol('s'), wide: metrics }, 'test');
    logInto(lines).error(new Error('bare'));
    logInto(lines).error([1, 2], 'a list');
    expect(lines).toHaveLength(3);
    expect(lines.join().length).toBeLessThan(50_000);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ err: { message: 'bare' } });
  });

  test('is readable on a terminal', () => {
    const lines: string[] = [];
    logInto(lines, true).info({ port: 4000 }, 'listening');
    logInto(lines, true).error(new Error('bare'));
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} INFO {2}listening port=4000\n$/);
    expect(lines[1]).toMatch(/ERROR .*\nError: bare\n {4}at /);
  });
});

describe('metrics', () => {
  test('are served to GET /metrics alone', async () => {
    metrics.cache.inc({ cache: 'test', outcome: 'hit' });
    const server = await startMetricsServer({ host: '127.0.0.1', port: 0 });
    const base = `http://127.0.0.1:${server.port}`;
    const answer = await fetch(`${base}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('aarya_cache_requests_total{cache="test",outcome="hit"} 1');
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/metrics`, { method: 'POST' })).status).toBe(404);
    await expect(startMetricsServer({ host: '127.0.0.1', port: server.port })).rejects.toThrow(/METRICS_PORT/);
    await server.stop();
  });

  test('a name that a client made up does not become a label', () => {
    setKnownOperations(['Products']);
    expect(['Products', 'Invented', '', null, undefined].map(operationLabel)).toEqual(['Products', 'other', 'anonymous', 'anonymous', 'anonymous']);
  });
});
