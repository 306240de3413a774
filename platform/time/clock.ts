/** Where the time comes from. Rules ask the context's clock, never `Date.now()`. */
export type Clock = { readonly now: () => Date };

/** A clock that stands still until it is told to move. */
export type TestClock = Clock & { readonly advance: (milliseconds: number) => void };

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests that starts at `start` and moves only by `advance`. Each `now()` is its own Date. */
export function testClock(start: Date | string): TestClock {
  let instant = new Date(start).getTime();
  if (Number.isNaN(instant)) throw new RangeError(`${String(start)} is not an instant`);
  return {
    now: () => new Date(instant),
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
