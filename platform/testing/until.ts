import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Waits for something that happens by itself. Fails after a while, so that a test that waits in vain says for what. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!await holds()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await sleep(10);
  }
}
