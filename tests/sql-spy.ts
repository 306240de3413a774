import pg from 'pg';

export type SentStatement = { readonly text: string; readonly values: readonly unknown[] };

/**
 * Writes down what every connection of this process sends to PostgreSQL, until `stop`. Connections that were opened before it are
 * not heard: the platform's client takes its own hold of `query` when it is made.
 */
export function spyOnSql(): { readonly sent: SentStatement[]; readonly stop: () => void } {
  const sent: SentStatement[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the client it was called on
  const original = pg.Client.prototype.query;
  function listening(this: pg.Client, ...args: unknown[]): unknown {
    const statement = statementOf(args);
    if (statement !== null) sent.push(statement);
    return Reflect.apply(original, this, args);
  }
  Object.defineProperty(pg.Client.prototype, 'query', { value: listening, configurable: true, writable: true });
  return { sent, stop: () => { Object.defineProperty(pg.Client.prototype, 'query', { value: original, configurable: true, writable: true }); } };
}

function statementOf([first, second]: readonly unknown[]): SentStatement | null {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  if (typeof first !== 'object' || first === null || !('text' in first) || typeof first.text !== 'string') return null;
  return { text: first.text, values: 'values' in first && Array.isArray(first.values) ? first.values : [] };
}
