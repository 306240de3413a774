import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Started } from '../gateway/started.ts';
import { freePort } from '../platform/testing/free-port.ts';
import type { BenchPostgres } from './postgres.ts';
import { scriptOptions } from './script-options.ts';
import { startProcess, untilReady } from './server-process.ts';
import { untilJobsAreDone } from './until-jobs-are-done.ts';

/** The server under test, as `npm start` runs it. */
export type Aarya = { readonly pid: number; readonly origin: string; readonly metricsUrl: string };

/** Connections of the server to PostgreSQL: its default. The floors have as many. */
export const POOL_SIZE = 10;

/**
 * Starts the server on a database, in production as customers meet it (graphql-js checks more in development). A start in
 * development before it leaves what the visitors need there: delivery methods. With `profileFolder`, it leaves a CPU profile there when it ends;
 * `environment` is more configuration.
 */
export async function startAarya(started: Started, postgres: BenchPostgres, options: { url: string; profileFolder: string | null; environment?: Readonly<Record<string, string>> }): Promise<Aarya> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const environment = {
    DATABASE_URL: options.url, PORT: String(port), METRICS_PORT: String(metricsPort), DATABASE_POOL_SIZE: String(POOL_SIZE),
    AARYA_DATA_DIR: path.join(postgres.folder, 'aarya'), LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '999999',
  };
  const origin = `http://127.0.0.1:${port}`;
  const first = startProcess({ script: 'gateway/main.ts', environment });
  await untilReady(first, `${origin}/health/ready`);
  await first.stop();
  const server = startProcess({
    script: 'gateway/main.ts',
    nodeOptions: [...scriptOptions('start'), ...(options.profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profileFolder}`])],
    environment: {
      ...environment, NODE_ENV: 'production', DATABASE_URL: asApplication(options.url), MIGRATION_DATABASE_URL: options.url, ALLOWED_ORIGINS: 'https://shop.example',
      SESSION_SECRET: randomBytes(32).toString('hex'), GATEWAY_SECRET: randomBytes(32).toString('hex'), ...options.environment,
    },
  });
  started.add(() => server.stop());
  await untilReady(server, `${origin}/health/ready`);
  await untilJobsAreDone(options.url);
  return { pid: server.pid, origin, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics` };
}

/** The address with the role that a shop on the internet uses: production refuses a superuser. */
function asApplication(url: string): string {
  const application = new URL(url);
  application.username = 'aarya_app';
  return application.href;
}
