import type { Deliver } from './webhooks.ts';

/** Milliseconds that a provider waits for the answer. */
const PATIENCE = 5000;

/** Posts webhooks to a shop's `/webhooks/<provider>`; null when it does not answer in time. */
export function postTo(origin: () => string): Deliver {
  return async ({ provider, body, headers }) => {
    try {
      const answer = await fetch(`${origin()}/webhooks/${provider}`, { method: 'POST', body, headers, signal: AbortSignal.timeout(PATIENCE) });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return null;
    }
  };
}
