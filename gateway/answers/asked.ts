type Json = Readonly<Record<string, unknown>>;

/** What a request asks of the graph: a document by its text or by its hash. */
export type Asked = {
  readonly query: string | null;
  readonly hash: string | null;
  readonly operationName: string | null;
  readonly variables: Json | null;
};

/** Reads the body of a POST. Null: it has a form, or asks for something, that only Apollo Server judges. */
export function askedByBody(body: unknown): Asked | null {
  if (!isObject(body)) return null;
  const { query = null, operationName = null, variables = null, extensions, ...others } = body;
  const isPlain = (query === null || typeof query === 'string') && (operationName === null || typeof operationName === 'string')
    && (variables === null || isObject(variables)) && Object.keys(others).length === 0;
  if (!isPlain) return null;
  if (query !== null) return extensions === undefined ? { query, hash: null, operationName, variables } : null;
  const hash = persistedHash(extensions);
  return hash === null ? null : { query, hash, operationName, variables };
}

/** Whether a GET names a persisted query, and holds no document. */
export function isPersisted(search: URLSearchParams): boolean {
  return search.has('extensions') && !search.has('query');
}

/** Reads the address of a GET. Null: Apollo Server judges its form. */
export function askedByAddress(search: URLSearchParams): Asked | null {
  const variables = parseOrNull(search.get('variables') ?? 'null');
  const isOnce = ['variables', 'operationName', 'extensions'].every((name) => search.getAll(name).length <= 1);
  if (!isOnce || variables === undefined) return null;
  return askedByBody({ variables, operationName: search.get('operationName'), extensions: parseOrNull(search.get('extensions') ?? '') });
}

/** The hash, when nothing else is asked for beside it. */
function persistedHash(extensions: unknown): string | null {
  if (!isObject(extensions) || Object.keys(extensions).length !== 1) return null;
  const { persistedQuery } = extensions;
  if (!isObject(persistedQuery) || persistedQuery['version'] !== 1) return null;
  const hash = persistedQuery['sha256Hash'];
  return typeof hash === 'string' ? hash : null;
}

/** Undefined: not JSON. */
function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
