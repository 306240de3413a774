import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../free-port.ts';
import { redisEnvironment } from './redis-environment.ts';
import type { TestRedis } from './test-redis.ts';

const PATIENCE = 20_000;

/** Starts a redis-server on a free port of this machine that keeps nothing on disk. It ends with this process at the latest. */
export async function launchRedis(server: string): Promise<TestRedis> {
  const port = await freePort();
  let child = await launch(server, port);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end(child, 'SIGKILL'),
    restart: async () => { child = await launch(server, port); },
    stop: () => end(child, 'SIGTERM'),
  };
}

async function launch(server: string, port: number): Promise<ChildProcess> {
  const child = spawn(server, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no'], {
    cwd: '/', env: redisEnvironment(server), stdio: 'ignore',
  });
  child.once('error', () => undefined); // then it has no exit code and never answers, which is told below
  const kill = (): void => { child.kill('SIGKILL'); };
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const deadline = performance.now() + PATIENCE;
  while (!await answers(port)) {
    if (child.exitCode === null && performance.now() < deadline) continue;
    await end(child, 'SIGKILL');
    throw new Error(`${server} did not start on port ${port}.`);
  }
  return child;
}

async function answers(port: number): Promise<boolean> {
  const redis = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, connectTimeout: 1000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await redis.ping() === 'PONG';
  } catch {
    await sleep(5);
    return false;
  } finally {
    redis.disconnect();
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  child.kill(signal);
  await ended;
}
