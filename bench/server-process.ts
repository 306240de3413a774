import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '..');
const PATIENCE = 60_000;
const GRACE = 20_000;

export type Command = {
  /** From the project's folder, with what Node.js itself is told before it. */
  readonly script: string;
  readonly nodeOptions?: readonly string[];
  readonly arguments?: readonly string[];
  /** All of its environment: nothing of ours is passed on. */
  readonly environment?: Readonly<Record<string, string>>;
};

export type Process = { readonly pid: number; readonly output: () => string; readonly ended: Promise<number | null>; readonly stop: () => Promise<void> };

/** Runs a script of the project with our Node.js. It is ended by its own id, at the latest when this process ends. */
export function startProcess(command: Command): Process {
  const child = spawn(process.execPath, [...(command.nodeOptions ?? []), command.script, ...(command.arguments ?? [])], {
    cwd: ROOT, env: { ...command.environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => { child.kill('SIGKILL'); };
  process.once('exit', kill);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => {
    process.off('exit', kill);
    resolve(code);
  }));
  if (child.pid === undefined) throw new Error(`${command.script} could not be started.`);
  return { pid: child.pid, output: collect(child), ended, stop: () => stop(child, ended) };
}

/** Waits until a server answers 200 at `url`. Throws with what it wrote when it ends before, or after a minute. */
export async function untilReady(server: Process, url: string): Promise<void> {
  let code: number | null | undefined;
  void server.ended.then((ended) => { code = ended; });
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline && code === undefined) {
    if (await answers(url)) return;
    await sleep(100);
  }
  await server.stop();
  throw new Error(`${url} did not answer.\n${server.output()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => { output = (output + text).slice(-20_000); });
  return () => output;
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const tooLate = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(tooLate);
}
