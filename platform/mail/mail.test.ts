import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { SMTPServer } from 'smtp-server';
import { newId, rows, sql, unitOfWork } from '#database';
import { runDueJobs } from '#jobs';
import { composeMail, deliverMessage, mailboxRoutes, pruneMessages, sendMessage, type Message } from '#mail';
import { RefusedError, UnavailableError } from '#outbound';
import { race, world, type World } from '#testing';
import type { Context } from '../context/index.ts';
import { smsSender } from './sms-sender.ts';
import { smtpSender } from './smtp-sender.ts';

let w: World;
beforeAll(async () => { w = await world(); });
afterAll(() => w.close());

function mail(to: string, key: Message['key'] = `tests.hello/${newId()}`) {
  const content = composeMail({ subject: 'Hello', heading: 'Hello', parts: ['Your code:', { code: '012345' }] });
  return { channel: 'EMAIL' as const, to, key, ...content };
}

function sms(to: string): Message {
  return { channel: 'SMS', to, key: `tests.hello/${newId()}`, text: 'Your code is 012345.' };
}

/** In a world whose configuration names providers. */
function served(changes: { smtpUrl?: string; sms?: { url: string; apiKey: string } }): Context {
  return { ...w.system, config: { ...w.system.config, ...changes } };
}

async function send(context: Context, ...messages: Message[]): Promise<void> {
  await unitOfWork(context, async (unit) => messages.forEach((message) => sendMessage(unit, message)));
}

/** Runs what waits, jobs that failed before included. */
async function deliver(context: Context): Promise<void> {
  await rows(w.system.reader, sql`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`);
  await runDueJobs(context, w.databaseUrl, [deliverMessage]);
}

async function waiting(): Promise<number> {
  return (await rows(w.system.reader, sql`select 1 from graphile_worker._private_jobs`)).length;
}

async function mailbox(): Promise<{ channel: string; to: string; subject: string | null; text: string; sentAt: string }[]> {
  return (await w.server.inject('/dev/mailbox.json')).json();
}

describe('without a provider', () => {
  test('what would have been sent is in the mailbox, newest first, as JSON and as a page', async () => {
    await send(w.system, mail('first@aarya.example'));
    await w.runJobs();
    await send(w.system, sms('+919876543210'), { ...mail('<i>@aarya.example'), html: '<script>' });
    await w.runJobs();
    const [newest, ...older] = await mailbox();
    expect([newest, ...older].map((entry) => entry?.to).toSorted()).toEqual(['+919876543210', '<i>@aarya.example', 'first@aarya.example']);
    expect(older.at(-1)).toEqual({ channel: 'EMAIL', to: 'first@aarya.example', subject: 'Hello', text: expect.stringContaining('012345'), sentAt: w.clock.now().toISOString() });
    expect([newest, ...older].find((entry) => entry?.channel === 'SMS')).toMatchObject({ subject: null, text: 'Your code is 012345.' });
    const page = await w.server.inject('/dev/mailbox');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('&lt;i&gt;@aarya.example');
    expect(page.body).not.toContain('<script>');
  });

  test('there is no mailbox in production, and nothing goes into it', async () => {
    const platform = { ...w.platform, config: { ...w.platform.config, isProduction: true } };
    const server = fastify();
    mailboxRoutes(server, platform);
    for (const url of ['/dev/mailbox', '/dev/mailbox.json']) expect((await server.inject(url)).statusCode).toBe(404);
    await send({ ...w.system, ...platform }, mail('nowhere@aarya.example'));
    await deliver({ ...w.system, ...platform });
    expect(await waiting()).toBe(0);
    expect((await mailbox()).map((entry) => entry.to)).not.toContain('nowhere@aarya.example');
  });
});

describe('a message', () => {
  test('is sent once under its key, however often and at once it is asked for; to another person again', async () => {
    const key = `tests.once/${newId()}` as const;
    await send(w.system, mail('once@aarya.example', key), mail('once@aarya.example', key));
    await race(5, () => send(w.system, mail('once@aarya.example', key)));
    await w.runJobs();
    await send(w.system, mail('once@aarya.example', key), mail('another@aarya.example', key));
    await w.runJobs();
    const to = (await mailbox()).map((entry) => entry.to);
    expect(to.filter((each) => each === 'once@aarya.example')).toHaveLength(1);
    expect(to.filter((each) => each === 'another@aarya.example')).toHaveLength(1);
  });

  test('is not sent when what it tells of is undone, nor when nobody would want it any more', async () => {
    await expect(unitOfWork(w.system, async (unit) => {
      sendMessage(unit, mail('undone@aarya.example'));
      throw new Error('undone');
    })).rejects.toThrow('undone');
    await send(w.system, { ...mail('late@aarya.example'), goodUntil: w.clock.now() });
    await w.runJobs();
    expect((await mailbox()).filter((entry) => /undone|late/.test(entry.to))).toEqual([]);
  });

  test('costs no statement beside those of the unit, and leaves neither code nor address in a copy of the database', async () => {
    const first = await w.statements(() => send(w.system, mail('dump@aarya.example')));
    expect(first).toBe(3); // begin, the jobs, commit
    const dump = async (): Promise<string> => JSON.stringify(await Promise.all([
      rows(w.system.reader, sql`select * from graphile_worker._private_jobs`), rows(w.system.reader, sql`select * from platform.message`),
    ]));
    const before = await dump();
    await w.runJobs();
    for (const copy of [before, await dump()]) expect(copy).not.toMatch(/dump@aarya|012345/);
    expect(before).toContain('tests.hello');
  });

  test('is forgotten after a month', async () => {
    w.clock.advance(31 * 86_400_000);
    await send(w.system, mail('young@aarya.example'));
    await w.runJobs();
    await pruneMessages.run({}, w.system);
    expect((await mailbox()).map((entry) => entry.to)).toEqual(['young@aarya.example']);
  });
});

describe('by SMTP', () => {
  let server: SMTPServer | null = null;
  const received: string[] = [];
  let answer: Error | null = null;

  /** A mail server, at the port that it had before. */
  async function start(port = 0): Promise<string> {
    const made = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true,
      onData(stream, _session, callback) {
        let text = '';
        stream.on('data', (chunk: Buffer) => { text += chunk.toString(); });
        stream.on('end', () => {
          if (answer === null) received.push(text);
          callback(answer);
        });
      },
    });
    await new Promise<void>((resolve) => { made.listen(port, '127.0.0.1', resolve); });
    server = made;
    const address = made.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }
  async function stop(): Promise<void> {
    const running = server;
    server = null;
    if (running !== null) await new Promise<void>((resolve) => { running.close(resolve); });
  }
  afterEach(async () => {
    await stop();
    received.length = 0;
    answer = null;
  });

  test('arrives as plain text and HTML, and its second copy under the same Message-ID', async () => {
    const context = served({ smtpUrl: await start() });
    await send(context, mail('asha@aarya.example'));
    await deliver(context);
    expect(await waiting()).toBe(0);
    expect(received).toHaveLength(1);
    for (const part of ['From: Aarya <no-reply@localhost>', 'To: asha@aarya.example', 'Subject: Hello', 'Content-Type: text/plain', 'Content-Type: text/html', 'Auto-Submitted: auto-generated', '012345']) {
      expect(received[0]).toContain(part);
    }
    const sender = smtpSender(context.config.smtpUrl ?? '', context.config.mailFrom);
    for (let copy = 0; copy < 2; copy += 1) await sender({ to: 'a@b.example', subject: 's', text: 't', html: null, template: 'tests.hello', reference: 'ref' });
    expect(received.slice(1).map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1]?.trim())).toEqual(['<ref@localhost>', '<ref@localhost>']);
  });

  test('F35 waits while the server is down, and arrives once when it is back', async () => {
    const smtpUrl = await start();
    await stop();
    const context = served({ smtpUrl });
    await send(context, mail('patient@aarya.example'));
    await deliver(context);
    expect(await waiting()).toBe(1);
    await start(Number(new URL(smtpUrl).port));
    answer = Object.assign(new Error('busy'), { responseCode: 451 });
    await deliver(context);
    expect(await waiting()).toBe(1);
    answer = null;
    await deliver(context);
    await deliver(context);
    expect(await waiting()).toBe(0);
    expect(received).toHaveLength(1);
  });

  test('F35 does not wait for a server that hangs', async () => {
    const silent = createServer();
    silent.on('connection', () => undefined); // HTTP servers say nothing first
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
    const sender = smtpSender(`smtp://127.0.0.1:${portOf(silent)}`, 'no-reply@aarya.example', 50);
    await expect(sender({ to: 'a@b.example', subject: 's', text: 't', html: null, template: 't', reference: 'r' })).rejects.toThrow(UnavailableError);
    silent.closeAllConnections();
    silent.close();
  });

  test('is given up when the server will never take it', async () => {
    const context = served({ smtpUrl: await start() });
    answer = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
    await send(context, mail('nobody@aarya.example'));
    await deliver(context);
    expect(await waiting()).toBe(0);
  });
});

describe('by the SMS API', () => {
  let server: Server;
  let url = '';
  const requests: { body: string; authorization: string | undefined; key: string | string[] | undefined }[] = [];
  /** What it answers, one entry a request; the last one for ever. 0: nothing at all. */
  let script: number[] = [202];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      request.on('end', () => {
        requests.push({ body, authorization: request.headers.authorization, key: request.headers['idempotency-key'] });
        const status = script.length > 1 ? script.shift() : script[0];
        if (status !== 0) response.writeHead(status ?? 500).end('{}');
      });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    url = `http://127.0.0.1:${portOf(server)}/messages`;
  });
  afterEach(() => { requests.length = 0; });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('is one request, with the key, repeated under one reference until it is taken', async () => {
    script = [500, 202];
    const context = served({ sms: { url, apiKey: 'an api key' } });
    await send(context, sms('+919876543210'));
    await deliver(context);
    expect(await waiting()).toBe(0);
    expect(requests).toHaveLength(2);
    const [first, second] = requests;
    expect(first).toEqual(second);
    expect(first?.authorization).toBe('Bearer an api key');
    expect(JSON.parse(first?.body ?? '')).toEqual({ to: '+919876543210', text: 'Your code is 012345.', template: 'tests.hello', reference: first?.key });
  });

  test('F35 waits while the provider fails, and does not wait for one that hangs', async () => {
    script = [503];
    const context = served({ sms: { url, apiKey: 'an api key' } });
    await send(context, sms('+919876543211'));
    await deliver(context);
    expect(await waiting()).toBe(1);
    script = [202];
    await deliver(context);
    expect(await waiting()).toBe(0);
    script = [0];
    const sender = smsSender({ url, apiKey: null }, 50);
    await expect(sender({ to: '+919876543210', subject: null, text: 't', html: null, template: 't', reference: 'r' })).rejects.toThrow(UnavailableError);
  });

  test('is given up when the provider will never take it', async () => {
    script = [422];
    await expect(smsSender({ url, apiKey: null })({ to: '+1', subject: null, text: 't', html: null, template: 't', reference: 'r' })).rejects.toThrow(RefusedError);
    expect(requests).toHaveLength(1);
  });
});

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
