import type { Context } from '#context';
import { outbound } from '#outbound';
import type { Meilisearch } from 'meilisearch';

/** Milliseconds: for a search, which PostgreSQL answers when it takes longer; for a change, which a job repeats. */
export const SEARCH_PATIENCE = 800;
export const WRITE_PATIENCE = 60_000;

/** Whether the shop has a Meilisearch. */
export function hasMeilisearch({ config }: Pick<Context, 'config'>): boolean {
  return config.meilisearch !== null;
}

/**
 * Asks Meilisearch by its official client, which is loaded when it is first needed. Throws UnavailableError when it does not answer in
 * time, answers with an error, has failed so often that it is left alone for a while, or is not configured.
 */
export async function callMeilisearch<T>({ config }: Pick<Context, 'config'>, timeoutMs: number, ask: (client: Meilisearch, signal: AbortSignal) => Promise<T>): Promise<T> {
  const { meilisearch } = config;
  if (meilisearch === null) throw new Error('MEILISEARCH_URL is not set: ask hasMeilisearch first.');
  return outbound.call('meilisearch', { timeoutMs, retries: 0, idempotent: true }, async (signal) => {
    const { Meilisearch: Client } = await import('meilisearch');
    return ask(new Client({ host: meilisearch.url, ...(meilisearch.apiKey === null ? {} : { apiKey: meilisearch.apiKey }), timeout: timeoutMs, defaultWaitOptions: { timeout: timeoutMs, interval: 50 } }), signal);
  });
}
