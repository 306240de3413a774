import { startedByNpm } from '#config';

/** Milliseconds between two looks at the parent. */
const LOOK = 250;

/**
 * Ends this process at once when it was started by npm and that npm is gone: only a `kill -9` of npm brings that about, since npm passes every other signal on and
 * waits. Without it the server would stay behind unseen, holding the port and the data folder against the next start.
 */
export function endWithNpm(): void {
  if (!startedByNpm()) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid === npm) return;
    console.error('The npm that started this process was killed: it ends too.');
    process.exit(1);
  }, LOOK).unref();
}
