import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { editDistance } from '../domain/words/edit-distance.ts';

type Document = Readonly<Record<string, string>>;
type Index = { readonly documents: Map<string, Document>; settings: { searchableAttributes: string[]; synonyms: Record<string, string[]>; pagination: { maxTotalHits: number } } };
/** What it does instead of answering. */
export type Fault = 'none' | 'hang' | 'error' | 'reset';

export type MeilisearchFake = {
  readonly url: string;
  readonly apiKey: string;
  /** Requests by method and path, those under a fault too. */
  readonly requests: string[];
  readonly indexes: ReadonlyMap<string, Index>;
  fault: Fault;
  readonly close: () => Promise<void>;
};

/**
 * As much of Meilisearch's documented HTTP API as the search uses: keys, indexes, settings, documents, tasks, search. It finds words, their synonyms by the settings, the beginning of the last one and, from four letters
 * on, words with a typing error; it ranks by how many words are found, how well, and in which attribute.
 */
export async function startMeilisearchFake(): Promise<MeilisearchFake> {
  const indexes = new Map<string, Index>();
  const requests: string[] = [];
  let tasks = 0;

  function act(method: string, path: string, body: any): { status: number; answer: unknown } {
    const [, kind = '', uid = '', part = ''] = path.split('/');
    const task = (type: string): { status: number; answer: unknown } => ({ status: 202, answer: { taskUid: tasks += 1, indexUid: uid, status: 'enqueued', type, enqueuedAt: new Date().toISOString() } });
    if (kind === 'health') return { status: 200, answer: { status: 'available' } };
    if (kind === 'tasks') return { status: 200, answer: { uid: Number(uid), status: 'succeeded', type: 'any', error: null, indexUid: null, enqueuedAt: new Date().toISOString() } };
    if (kind === 'indexes' && method === 'POST' && uid === '') {
      indexes.set(body.uid, { documents: new Map(), settings: { searchableAttributes: ['*'], synonyms: {}, pagination: { maxTotalHits: 1000 } } });
      return task('indexCreation');
    }
    const index = indexes.get(uid);
    if (kind !== 'indexes' || index === undefined) return { status: 404, answer: { message: `Index \`${uid}\` not found.`, code: 'index_not_found', type: 'invalid_request', link: '' } };
    if (part === 'settings' && method === 'PATCH') {
      Object.assign(index.settings, body);
      return task('settingsUpdate');
    }
    if (part === 'documents' && method === 'POST') {
      for (const document of body) index.documents.set(document.id, document);
      return task('documentAdditionOrUpdate');
    }
    if (part === 'search' && method === 'POST') return { status: 200, answer: find(index, body) };
    if (part === '' && method === 'DELETE') {
      indexes.delete(uid);
      return task('indexDeletion');
    }
    return { status: 405, answer: { message: 'Not part of the fake.', code: 'bad_request', type: 'invalid_request', link: '' } };
  }

  const fake = { apiKey: 'a key that only the fake knows', requests, indexes, fault: 'none' as Fault };
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://fake');
      const body = await read(request);
      requests.push(`${request.method} ${pathname}`);
      if (fake.fault === 'hang') await sleep(30_000, undefined, { ref: false });
      if (fake.fault === 'reset') { request.socket.destroy(); return; }
      const isKnown = pathname === '/health' || request.headers.authorization === `Bearer ${fake.apiKey}`;
      const { status, answer } = fake.fault === 'error' ? { status: 500, answer: { message: 'internal', code: 'internal', type: 'internal', link: '' } }
        : isKnown ? act(request.method ?? '', pathname, body) : { status: 403, answer: { message: 'The provided API key is invalid.', code: 'invalid_api_key', type: 'auth', link: '' } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })();
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  return Object.assign(fake, {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  });
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? null : JSON.parse(text);
}

function find({ documents, settings }: Index, { q, limit }: { q: string; limit: number }): object {
  const words = q.split(/\s+/).filter((word) => word !== '');
  const hits = [...documents.values()].flatMap((document) => {
    const points = words.map((word, at) => Math.max(...[word, ...settings.synonyms[word] ?? []].map((each) => best(document, settings.searchableAttributes, { word: each, isLast: at === words.length - 1 }))));
    // Words are given up from the end until something is found: so the first has to be there.
    const found = points.findIndex((each) => each === 0);
    const count = found === -1 ? words.length : found;
    return count === 0 ? [] : [{ id: document['id'], count, _rankingScore: (count * 10 + points.slice(0, count).reduce((sum, each) => sum + each, 0) / count) / (words.length * 10 + 10) }];
  });
  const most = Math.max(0, ...hits.map(({ count }) => count));
  const page = hits.toSorted((one, other) => other._rankingScore - one._rankingScore).slice(0, Math.min(limit, settings.pagination.maxTotalHits));
  return { hits: page.filter(({ count }) => count === most || hits.length < 24).map(({ id, _rankingScore }) => ({ id, _rankingScore })), query: q, limit, offset: 0, estimatedTotalHits: page.length, processingTimeMs: 1 };
}

/** From 10, the word itself in the first attribute, down to 0, not there at all. */
function best(document: Document, attributes: readonly string[], { word, isLast }: { word: string; isLast: boolean }): number {
  return Math.max(0, ...attributes.flatMap((attribute, place) => (document[attribute] ?? '').split(' ').map((own) => {
    if (own === word) return 10 - place;
    if (isLast && own.startsWith(word)) return 6 - place;
    const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    return allowed > 0 && Math.abs(own.length - word.length) <= allowed && own[0] === word[0] && editDistance(own, word, allowed) <= allowed ? 5 - place : 0;
  })));
}
