import type { ExecutionResult } from 'graphql';
import { graphError } from '#graph';
import type { Signals } from '../../platform/pubsub/index.ts';
import { EventQueue } from './event-queue.ts';
import { eventQuery, reachQuery, replayQuery, type EventQuery } from './event-queries.ts';
import type { Subscription } from './read-subscription.ts';

/** Asks the graph as the viewer of now; an answer with UNAUTHENTICATED when the session has ended. */
export type Ask = (query: EventQuery) => Promise<ExecutionResult>;

/** Pages that are replayed at most; whoever was away for longer reads them with a query. */
const MOST_PAGES = 10;

/**
 * Follows what a subscription names: first what came after its cursor, then every event as it is committed, each as the answer of a query.
 * It listens before it looks, so nothing falls between. Ends when the viewer may not see it any more; an error that begins it is thrown:
 * UNAUTHENTICATED, FORBIDDEN, or BAD_USER_INPUT for what is not there or somebody else's.
 */
export async function follow(subscription: Subscription, signals: Signals, ask: Ask): Promise<AsyncGenerator<ExecutionResult, void>> {
  const queue = new EventQueue();
  const stop = await signals.subscribe(`${subscription.source.topic} ${subscription.id}`, (id) => queue.push(id));
  try {
    const reached = await ask(reachQuery(subscription));
    if (reached.errors?.[0] !== undefined) throw reached.errors[0];
    if (reached.data?.[subscription.source.reach] == null) throw graphError('BAD_USER_INPUT', `There is nothing to follow with this ${subscription.source.argument}, or it is not yours.`);
  } catch (error) {
    stop();
    throw error;
  }
  return endless(events(subscription, queue, ask), () => {
    stop();
    queue.close();
  });
}

async function* events(subscription: Subscription, queue: EventQueue, ask: Ask): AsyncGenerator<ExecutionResult, void> {
  const told = new Set<string>();
  if (subscription.after !== null) yield* replay(subscription, subscription.after, { ask, told });
  for (let taken = await queue.take(); taken.kind !== 'closed'; taken = await queue.take()) {
    if (taken.kind === 'missed' && subscription.source.query !== subscription.source.reach) {
      yield { errors: [graphError('SERVICE_UNAVAILABLE', 'Events may have been missed. Subscribe again after the last that you have.')] };
      return;
    }
    const id = taken.kind === 'id' ? taken.id : subscription.id;
    if (told.delete(id)) continue;
    const query = eventQuery(subscription, id);
    const answer = await ask(query);
    if (answer.errors === undefined && answer.data?.[query.key] == null) return;
    yield answer;
    if (answer.errors?.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED' || extensions['code'] === 'FORBIDDEN') === true) return;
  }
}

type Replaying = { readonly ask: Ask; readonly told: Set<string> };
type Page = { readonly nodes: readonly Readonly<Record<string, unknown>>[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };

async function* replay(subscription: Subscription, from: string, { ask, told }: Replaying): AsyncGenerator<ExecutionResult, void> {
  const { source: { replay: how, reach }, field } = subscription;
  if (how === null) return;
  let after: string | null = from;
  for (let page = 0; after !== null; page += 1) {
    if (page === MOST_PAGES) throw graphError('BAD_USER_INPUT', 'Too much came since. Read it with a query, page by page, and subscribe after the last that you have.');
    const answer = await ask(replayQuery(subscription, { connection: how.connection, after }));
    const read = pageOf(answer.data?.[reach], how.connection);
    if (read === null) throw answer.errors?.[0] ?? graphError('SERVICE_UNAVAILABLE', 'What came since cannot be read. Try again in a moment.');
    for (const { aaryaId, ...node } of read.nodes) {
      told.add(String(aaryaId));
      yield { data: { [field.alias?.value ?? field.name.value]: node } };
    }
    after = read.pageInfo.hasNextPage ? read.pageInfo.endCursor : null;
  }
}

function pageOf(followed: unknown, connection: string): Page | null {
  if (typeof followed !== 'object' || followed === null || !(connection in followed)) return null;
  const page: unknown = Reflect.get(followed, connection);
  return isPage(page) ? page : null;
}

function isPage(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'nodes' in value && Array.isArray(value.nodes) && 'pageInfo' in value;
}

/** A generator that waits for an event can be ended at once, which a generator by itself cannot. */
function endless(generator: AsyncGenerator<ExecutionResult, void>, end: () => void): AsyncGenerator<ExecutionResult, void> {
  const original = generator.return.bind(generator);
  return Object.assign(generator, {
    return: (value: void | PromiseLike<void>) => {
      end();
      return original(value);
    },
  });
}
