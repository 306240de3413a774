import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Notification } from 'pg';

/** What happened, heard in every process of the shop. */
export type Signals = {
  /**
   * Has `onSignal` called with the id of each thing that a committed transaction signals under the topic (see `platform.signal` in the
   * migrations); with null when some may have been missed. Resolves when it listens. Call the answer to stop. Rejects when the database cannot be reached.
   */
  readonly subscribe: (topic: string, onSignal: OnSignal) => Promise<() => void>;
  /** How many listen now. */
  readonly listening: () => number;
  readonly close: () => Promise<void>;
};
export type OnSignal = (id: string | null) => void;

/** Milliseconds: between looks at whether the connection still stands, and for one look. */
const PULSE = 15_000;
const PATIENCE = 5_000;

/**
 * Signals by LISTEN and NOTIFY of PostgreSQL: sent with the commit, never before it, never without it; small, for they carry ids alone.
 * The one connection is made for the first subscriber, and anew when it breaks.
 */
export function openSignals(url: string): Signals {
  const topics = new Map<string, Set<OnSignal>>();
  let connection: Promise<Client> | null = null;
  let closed = false;
  let listening = 0;

  function connect(): Promise<Client> {
    connection ??= listen(url, { heard, lost }).catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  function heard({ payload = '' }: Notification): void {
    const [topic = '', key = '', id = ''] = payload.split(' ');
    for (const onSignal of topics.get(`${topic} ${key}`) ?? []) onSignal(id);
  }

  /** Whoever listens learns of it once it is mended: until then nothing can be said anyway. */
  function lost(): void {
    if (closed || connection === null) return;
    connection = null;
    void mend();
  }

  async function mend(): Promise<void> {
    for (let wait = 100; !closed && topics.size > 0; wait = Math.min(wait * 2, 5_000)) {
      try {
        await connect();
        for (const onSignal of [...topics.values()].flatMap((subscribers) => [...subscribers])) onSignal(null);
        return;
      } catch {
        await sleep(wait, undefined, { ref: false });
      }
    }
  }

  return {
    async subscribe(topic, onSignal) {
      const subscribers = topics.get(topic) ?? new Set();
      topics.set(topic, subscribers.add(onSignal));
      const stop = (): void => {
        subscribers.delete(onSignal);
        if (subscribers.size === 0 && topics.get(topic) === subscribers) topics.delete(topic);
      };
      try {
        await connect();
      } catch (error) {
        stop();
        throw error;
      }
      listening += 1;
      return () => {
        if (subscribers.has(onSignal)) listening -= 1;
        stop();
      };
    },
    listening: () => listening,
    async close() {
      closed = true;
      const open = await connection?.catch(() => null);
      await open?.end();
    },
  };
}

type Ears = { readonly heard: (notification: Notification) => void; readonly lost: () => void };

async function listen(url: string, { heard, lost }: Ears): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE, keepAlive: true, application_name: 'aarya signals' });
  await client.connect();
  client.on('notification', heard);
  await client.query('listen aarya');
  const pulse = setInterval(() => { client.query('select 1').catch(() => client.end().catch(() => undefined)); }, PULSE).unref();
  client.on('error', () => { client.end().catch(() => undefined); });
  client.on('end', () => {
    clearInterval(pulse);
    lost();
  });
  return client;
}
