import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { clientOperations } from '#testing';

const ROOT = path.resolve(import.meta.dirname, '..');

export type ServerProcess = { readonly child: ChildProcess; readonly output: () => string; readonly exit: Promise<number | null> };

/** `npm start` without npm: the real process, with this environment and nothing else. Whoever starts it kills it. */
export function startServer(environment: Readonly<Record<string, string>>): ServerProcess {
  return run(process.execPath, ['gateway/main.ts'], environment);
}

/** `npm start` itself; the process that is returned is npm's. */
export function npmStart(environment: Readonly<Record<string, string>>): ServerProcess {
  return run('npm', ['start'], environment);
}

function run(command: string, args: string[], environment: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(command, args, { cwd: ROOT, env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += String(chunk); });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output: () => output, exit };
}

/** Waits until the server at this port says that it is ready; throws with what it printed when it ends instead. */
export async function untilReady(server: ServerProcess, port: number): Promise<void> {
  for (;;) {
    if (server.child.exitCode !== null) throw new Error(`The server ended: ${server.output()}`);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/** Sends the clients' operations to a server by HTTP. */
export function httpClient(port: number): (operation: string, variables: object, token?: string) => Promise<any> {
  return async function run(operation, variables, token) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: clientOperations.get(operation), variables }),
    });
    return JSON.parse(await response.text());
  };
}
