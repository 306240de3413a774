import { Client } from 'undici';
import { bodyOf, type Variables } from './body-of.ts';

/** One connection to a server, kept open, with one request on it at a time. */
export type Connection = {
  /** Sends an operation of the clients by its name; the answer's text. Throws when it has errors or a refusal. */
  readonly run: (operation: string, variables: Variables, token?: string) => Promise<string>;
  /** Sends JSON to any path; the answer's text. Throws unless it is 200. */
  readonly post: (path: string, body: string, token?: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** For visitors whose answer is not to be one that is kept. */
export const COMPUTED: ConnectionOptions = { headers: { 'cache-control': 'no-store' } };

export type ConnectionOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Where operations go: one path for all, unless the server wants their name in it. */
  readonly pathOf?: (operation: string) => string;
  readonly onAnswer?: (operation: string, answer: string) => unknown;
};

/** Opens a connection. The load comes from this process, so it does as little as may be: the answers are not parsed. */
export function connect(origin: string, options: ConnectionOptions = {}): Connection {
  const client = new Client(origin, { pipelining: 1 });
  const { pathOf = () => '/graphql', onAnswer, headers } = options;

  async function post(path: string, body: string, token?: string): Promise<string> {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await client.request({ path, method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...authorization }, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 2000)}`);
    return text;
  }

  async function run(operation: string, variables: Variables, token?: string): Promise<string> {
    const text = await post(pathOf(operation), bodyOf(operation, variables), token);
    if (isRefused(text)) throw new Error(`${operation} was refused: ${text.slice(0, 2000)}`);
    await onAnswer?.(operation, text);
    return text;
  }

  return { run, post, close: () => client.close() };
}

function isRefused(text: string): boolean {
  return text.startsWith('{"errors":') || text.includes('"errors":[{"message"') || text.includes('"userErrors":[{');
}
