import type { Log } from '#telemetry';

/** Milliseconds that running work has to finish after SIGTERM or Ctrl-C. */
const GRACE = 14_000;

/**
 * On SIGTERM or Ctrl-C stops everything, then ends the process: with 0, or with 1 and the reason in the log when a part did not stop well or in time.
 * A signal that comes again changes nothing: npm passes on a Ctrl-C that the terminal has sent to us already, and that is no impatience.
 */
export function stopOnSignals(stopAll: () => Promise<void>, log: Log): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!stopping) void stop();
      stopping = true;
    });
  }

  async function stop(): Promise<void> {
    const tooLate = setTimeout(() => {
      log.error(`The stop took longer than ${GRACE / 1000} s: what still ran is broken off.`);
      process.exit(1);
    }, GRACE);
    try {
      await stopAll();
    } catch (error) {
      log.error({ err: error }, 'a part did not stop well');
      process.exitCode = 1;
    }
    clearTimeout(tooLate);
    process.exit();
  }
}
