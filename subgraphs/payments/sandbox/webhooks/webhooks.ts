import type { SandboxAccounts } from '../accounts.ts';
import type { Books } from '../books.ts';
import type { Notice, SandboxProvider } from '../facts.ts';
import { signedHeaders } from './sign.ts';

/** A webhook on its way: a POST with exactly this body. */
export type Delivery = { readonly provider: SandboxProvider; readonly type: string; readonly body: string; readonly headers: Readonly<Record<string, string>> };
/** Sends it and returns the status of the answer; null when none came. */
export type Deliver = (delivery: Delivery) => Promise<number | null>;

export type SendOptions = {
  /** How often each is sent; the copies have the same id and body. */
  readonly copies?: number;
  readonly order?: 'as announced' | 'reversed' | 'shuffled';
  /** How many are on their way at once. */
  readonly parallel?: number;
  /** Those that are sent; the others stay pending. */
  readonly only?: (notice: Notice) => boolean;
};

export type Webhooks = {
  /** Those that nobody has taken yet, the first one first. */
  readonly pending: () => readonly Notice[];
  /** Signs one anew and sends it, delivered before or not. */
  readonly send: (notice: Notice) => Promise<number | null>;
  /** Sends what is pending and returns the statuses of the answers. */
  readonly sendPending: (options?: SendOptions) => Promise<(number | null)[]>;
};

/** The providers' webhooks: what was announced, signed and sent by `deliver`; an answer of 2xx ends it. */
export function createWebhooks(from: { accounts: SandboxAccounts; books: Books; now: () => number }, deliver: () => Deliver): Webhooks {
  const { accounts, books, now } = from;

  async function send(notice: Notice): Promise<number | null> {
    const status = await deliver()({ provider: notice.provider, type: notice.type, body: notice.body, headers: signedHeaders(accounts, notice, now()) });
    const current = books.notices.get(notice.id) ?? notice;
    const isTaken = status !== null && status >= 200 && status < 300;
    books.notices.put({ ...current, attempts: current.attempts + 1, isDelivered: current.isDelivered || isTaken });
    return status;
  }

  function pending(): readonly Notice[] {
    return books.notices.all().filter((notice) => !notice.isDelivered);
  }

  async function sendPending({ copies = 1, order = 'as announced', parallel = 1, only = () => true }: SendOptions = {}): Promise<(number | null)[]> {
    const chosen = pending().filter(only);
    const queue = ordered(Array.from({ length: copies }, () => chosen).flat(), order);
    const statuses: (number | null)[] = [];
    await Promise.all(Array.from({ length: parallel }, async () => {
      for (let notice = queue.shift(); notice !== undefined; notice = queue.shift()) statuses.push(await send(notice));
    }));
    return statuses;
  }

  return { pending, send, sendPending };
}

function ordered(notices: Notice[], order: NonNullable<SendOptions['order']>): Notice[] {
  if (order === 'as announced') return notices;
  if (order === 'reversed') return notices.toReversed();
  return notices.map((notice) => ({ notice, at: Math.random() })).toSorted((a, b) => a.at - b.at).map(({ notice }) => notice);
}
