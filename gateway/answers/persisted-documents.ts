import { createHash } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { BoundedMemory, redisKeys } from '#cache';
import type { Platform } from '#context';
import { createCircuit } from '#outbound';
import { trustedDocuments } from '../../schema/trusted-documents.ts';

type DocumentStore = NonNullable<Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>['cache']>;

/** Characters of documents kept in this process. */
const MEMORY = 4_000_000;
/** Milliseconds for which a document that nobody asks for is known to the other instances. */
const LIFE = 86_400_000;
const CIRCUIT = { failures: 2, restMs: 2_000 };

/**
 * Documents by the hash of their text: the clients' own, and those that a client has sent with their hash before (automatic persisted
 * queries; Apollo Server keeps only what it has validated). In Redis for all instances, while it is there; a text is taken from there
 * only if it has the hash. A document that was lost is sent again by its client.
 */
export function persistedDocuments({ redis }: Pick<Platform, 'redis'>): DocumentStore {
  const memory = new BoundedMemory<string>(MEMORY);
  const circuit = createCircuit('redis-documents', CIRCUIT);

  async function fromRedis(hash: string): Promise<string | undefined> {
    if (redis?.status !== 'ready') return undefined;
    const text = await circuit.execute(() => redis.getex(redisKeys.document(hash), 'PX', LIFE)).catch(() => null);
    return text !== null && createHash('sha256').update(text).digest('hex') === hash ? text : undefined;
  }

  return {
    async get(name) {
      const hash = hashIn(name);
      return trustedDocuments.get(hash) ?? memory.get(hash) ?? fromRedis(hash);
    },
    async set(name, text) {
      const hash = hashIn(name);
      memory.set(hash, text, text.length);
      if (redis?.status === 'ready') await circuit.execute(() => redis.set(redisKeys.document(hash), text, 'PX', LIFE)).catch(() => undefined);
    },
    delete: async () => undefined,
  };
}

/** Apollo Server puts a word before it. */
function hashIn(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
