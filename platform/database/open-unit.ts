import { AsyncLocalStorage } from 'node:async_hooks';

const openUnit = new AsyncLocalStorage<true>();

/** Runs `work` marked as inside a unit of work, for everything that it awaits. */
export function runInsideUnit<T>(work: () => Promise<T>): Promise<T> {
  return openUnit.run(true, work);
}

/** True while a unit of work is open in this chain of calls: nothing may be called over the network then. */
export function isUnitOpen(): boolean {
  return openUnit.getStore() === true;
}
