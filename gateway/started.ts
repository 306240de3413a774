/** What has been started, so that it can be stopped in the opposite order, once. */
export class Started {
  readonly #stops: (() => Promise<void>)[] = [];
  #stopping: Promise<void> | null = null;

  add(stop: () => Promise<void>): void {
    this.#stops.push(stop);
  }

  /** Stops everything, also when a part of it fails to; then throws the first failure. Safe to call more than once. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.#stops.toReversed()) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
