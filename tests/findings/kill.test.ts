import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { freePort } from '#testing';
import { ADDRESS } from '../../subgraphs/orders/tests/shop.ts';
import { httpClient, npmStart, startServer, untilReady, type ServerProcess } from '../server-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'aarya-kill-'));
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const server of running) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = (environment: Readonly<Record<string, string>>): ServerProcess => {
  const server = startServer({ AARYA_DATA_DIR: path.join(folder, 'data'), ...environment });
  running.add(server.child);
  return server;
};
const ports = async (): Promise<{ port: number; environment: Record<string, string> }> => {
  const port = await freePort();
  return { port, environment: { PORT: String(port), METRICS_PORT: String(await freePort()) } };
};

describe('a crash and a stop', () => {
  test('F09 kill -9 during a hundred orders: every accepted order is there after the restart, and stock equals the ledger', async () => {
    const { port, environment } = await ports();
    const first = start(environment);
    await untilReady(first, port);
    const run = httpClient(port);
    const admin = (await run('SignIn', { input: { email: 'admin@aarya.example', password: 'aarya-development' } })).data.signIn.session.accessToken;
    const { productCreate } = (await run('ProductCreate', { input: { title: 'Crash Shirt', options: [], variants: [{ sku: 'CRASH', price: 99_900, options: [] }] } }, admin)).data;
    const variantId: string = productCreate.product.variants[0].id;
    await run('StockAdjust', { input: { idempotencyKey: 'crash', variantId, delta: 500, reason: 'RECEIVED' } }, admin);
    const { deliveryMethods } = (await run('DeliveryMethods', { pincode: '560001' })).data;

    const accepted: { number: string; token: string }[] = [];
    const buy = async (index: number): Promise<void> => {
      const token = (await run('SessionStartGuest', { input: {} })).data.sessionStartGuest.session.accessToken;
      await run('CartLineAdd', { input: { variantId, quantity: 1 } }, token);
      const { cart } = (await run('CartDeliverySet', { input: { pincode: '560001', deliveryMethodId: deliveryMethods[0].id } }, token)).data.cartDeliverySet;
      const { order } = (await run('OrderPlace', { input: {
        idempotencyKey: `crash ${index}`, expectedTotal: cart.totals.total.amount, email: 'asha@aarya.example', shippingAddress: ADDRESS,
        deliveryMethodId: deliveryMethods[0].id, paymentProvider: 'CASH_ON_DELIVERY',
      } }, token)).data.orderPlace;
      accepted.push({ number: order.number, token });
      if (accepted.length === 20) first.child.kill('SIGKILL');
    };
    await Promise.allSettled(Array.from({ length: 100 }, (_, index) => buy(index)));
    await first.exit;
    expect(accepted.length).toBeGreaterThanOrEqual(20);
    expect(accepted.length).toBeLessThan(100);

    const again = start(environment);
    await untilReady(again, port);
    for (const { number, token } of accepted) expect((await run('MyOrder', { number }, token)).data.order).toMatchObject({ number, status: 'CONFIRMED' });
    const { orders } = (await run('Orders', { first: 100 }, admin)).data;
    const { stockLevels } = (await run('StockLevels', { filter: { sku: 'CRASH' } }, admin)).data;
    const { stockMovements } = (await run('StockMovements', { variantId }, admin)).data;
    expect(stockMovements.nodes.reduce((sum: number, { delta }: { delta: number }) => sum + delta, 0)).toBe(500);
    expect(stockLevels.nodes).toMatchObject([{ onHand: 500, reserved: orders.totalCount }]);

    // A second process on the same data is turned away and does the first no harm.
    const second = start((await ports()).environment);
    expect(await second.exit).toBe(1);
    expect(second.output().trim().split('\n')).toHaveLength(1);
    expect((await run('CategoryTree', {})).errors).toBeUndefined();

    // SIGTERM: what runs is finished, then the process ends well.
    const last = Promise.all(Array.from({ length: 20 }, () => run('ProductList', {})));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    again.child.kill('SIGTERM');
    again.child.kill('SIGTERM'); // npm passes on what a terminal has sent to the process already
    expect((await last).filter((answer) => answer.errors !== undefined)).toEqual([]);
    expect({ code: await again.exit, output: again.output() }).toMatchObject({ code: 0 });
  }, 180_000);

  test('a signal to npm reaches the server, and a server whose npm was killed does not stay behind', async () => {
    const { port, environment } = await ports();
    const throughNpm = async (): Promise<ServerProcess> => {
      const npm = npmStart({ AARYA_DATA_DIR: path.join(folder, 'data'), ...environment });
      running.add(npm.child);
      await untilReady(npm, port);
      return npm;
    };
    const untilFree = async (): Promise<void> => { while (await fetch(`http://127.0.0.1:${port}/health/live`).then(() => true, () => false)) await new Promise((resolve) => { setTimeout(resolve, 50); }); };

    (await throughNpm()).child.kill('SIGKILL');
    await untilFree();
    const stopped = await throughNpm();
    stopped.child.kill('SIGTERM');
    expect(await stopped.exit).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  }, 120_000);
});

describe('a start that cannot succeed says why in one sentence', () => {
  const refused = async (environment: Record<string, string>): Promise<string> => {
    const server = start({ ...(await ports()).environment, ...environment });
    expect(await server.exit).toBe(1);
    const said = server.output().trim();
    expect(said.split('\n')).toHaveLength(1);
    return said;
  };

  test('a port that is taken', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    try {
      expect(await refused({ PORT: String(port), AARYA_DATA_DIR: path.join(folder, 'taken') })).toBe(`Port ${port} is taken: stop what listens there, or set PORT to another one.`);
    } finally {
      holder.close();
    }
  });

  test('a data folder that cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await refused({ AARYA_DATA_DIR: path.join(file, 'data') })).toContain(file);
  });

  test('a data folder where the system makes none', async () => {
    expect(await refused({ AARYA_DATA_DIR: '/proc/aarya' })).toContain('AARYA_DATA_DIR');
  });

  test('a database that is not there', async () => {
    const url = new URL(`postgres://aarya@127.0.0.1:${await freePort()}/aarya`);
    url.password = 'hidden';
    const said = await refused({ DATABASE_URL: url.href });
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('hidden');
  });

  test('a host that is none of this machine', async () => {
    expect(await refused({ HOST: '203.0.113.1' })).toContain('HOST');
  });

  test('a port for metrics that is taken', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    try {
      expect(await refused({ METRICS_PORT: String(port) })).toContain('METRICS_PORT');
    } finally {
      holder.close();
    }
  });

  test('a bad variable', async () => {
    expect(await refused({ PORT: 'four thousand' })).toContain('PORT');
  });

  test('F24 production without its secrets', async () => {
    const server = start({ NODE_ENV: 'production' });
    expect(await server.exit).toBe(1);
    for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'GATEWAY_SECRET', 'ALLOWED_ORIGINS']) expect(server.output()).toContain(name);
  });
});
