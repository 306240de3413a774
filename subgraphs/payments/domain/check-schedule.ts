const MINUTE = 60_000;

/** Minutes after the beginning at which a provider is first asked about what is not settled, and at most between two questions. */
const FIRST = 15;
const MOST = 12 * 60;
/** After five days a provider gives back by itself what was never captured, and nothing more is to be learned. */
const LAST = 5 * 24 * 60;

/** When to ask about something that began at `since` and was asked about `checks` times: 15 minutes on, then at double distance; null: no more. */
export function nextCheckAt(since: Date, { checks, now }: { checks: number; now: Date }): Date | null {
  const next = new Date(now.getTime() + Math.min(FIRST * 2 ** checks, MOST) * MINUTE);
  return next.getTime() - since.getTime() > LAST * MINUTE ? null : next;
}
