import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '#database';
import { freePort, postTo, startProviderEmulator, type ProviderEmulator } from '#testing';
import pg from 'pg';
import { ownerPath } from '../../platform/database/embedded/owner-record.ts';
import { startServer, untilReady } from '../server-process.ts';
import { lineTo, type Line } from './line.ts';

/** A shop as `npm start` runs it, database and all, that may be killed and started again. */
export type CrashShop = {
  readonly ask: Line;
  readonly adminToken: string;
  readonly random: () => number;
  readonly emulator: ProviderEmulator;
  readonly deliveryMethodId: string;
  readonly anyVariant: () => string;
  /** Starts it and waits until it is ready. */
  readonly start: () => Promise<void>;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Where it keeps everything. */
  readonly folder: string;
  /** A connection to its database, which whoever asked for it ends. */
  readonly connect: () => Promise<pg.Client>;
  /** Asks its database. */
  readonly query: <Row extends object>(text: string) => Promise<Row[]>;
  /** Runs one of the project's commands beside it; its exit code and what it printed. */
  readonly command: (script: string) => Promise<{ code: number | null; output: string }>;
  readonly close: () => Promise<void>;
};

const VARIANTS = 6;

/** Opens it with its first stock in. */
export async function openCrashShop(random: () => number): Promise<CrashShop> {
  const folder = mkdtempSync(path.join(tmpdir(), 'aarya-crash-'));
  const [emulator, port, metricsPort] = await Promise.all([startProviderEmulator(), freePort(), freePort()]);
  const razorpay = Object.fromEntries(Object.entries(emulator.environment).filter(([name]) => name.startsWith('RAZORPAY')));
  const environment = { ...razorpay, AARYA_DATA_DIR: folder, PORT: String(port), METRICS_PORT: String(metricsPort), RATE_LIMIT_FACTOR: '1000' };
  emulator.deliverTo(postTo(() => `http://127.0.0.1:${port}`));
  let server = startServer(environment);
  const kill = async (): Promise<void> => {
    server.child.kill('SIGKILL');
    await server.exit;
  };
  const connect = async (): Promise<pg.Client> => {
    const { socketDir }: { socketDir: string } = JSON.parse(readFileSync(ownerPath(path.join(folder, 'postgres')), 'utf8'));
    const client = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' });
    await client.connect();
    return client;
  };
  await untilReady(server, port);

  const ask = lineTo(port);
  const adminToken: string = (await ask('SignIn', { input: { email: 'admin@aarya.example', password: 'aarya-development' } })).signIn.session.accessToken;
  const values = Array.from({ length: VARIANTS }, (_, index) => `Size ${index}`);
  const { productCreate } = await ask('ProductCreate', { input: {
    title: 'Crash Shirt', options: [{ name: 'Size', values }],
    variants: values.map((value) => ({ sku: `CRASH ${value}`, price: 99_900, options: [{ name: 'Size', value }] })),
  } }, adminToken);
  const variants: string[] = productCreate.product.variants.map(({ id }: { id: string }) => id);
  for (const variantId of variants) await ask('StockAdjust', { input: { idempotencyKey: newId(), variantId, delta: 30, reason: 'RECEIVED' } }, adminToken);
  const { deliveryMethods: [method] } = await ask('DeliveryMethods', { pincode: '560001' });

  return {
    ask, adminToken, random, emulator, deliveryMethodId: method.id, kill, folder, connect,
    anyVariant: () => variants[Math.floor(random() * variants.length)] ?? '',
    async start() {
      server = startServer(environment);
      await untilReady(server, port);
    },
    async query(text) {
      const client = await connect();
      try {
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    },
    command: (script) => new Promise((resolve) => {
      const child = spawn(process.execPath, [`scripts/${script}.ts`], { env: { PATH: process.env['PATH'], ...environment } });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += String(chunk); });
      child.once('close', (code) => resolve({ code, output }));
    }),
    async close() {
      await kill();
      await emulator.stop();
      // The database notices that its keeper is gone, and stops by itself.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
