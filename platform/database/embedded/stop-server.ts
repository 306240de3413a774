import type { ChildProcess } from 'node:child_process';

const patienceMs = 15_000;

/** Shuts the server down: connections are cut and everything is written. Insists after 15 seconds; safe to call again. */
export function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGQUIT'), patienceMs);
    child.ref();
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill('SIGINT');
  });
}
