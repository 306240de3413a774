import { Client, TypeOverrides, types as pgTypes, type ClientConfig } from 'pg';
import { watchStatement } from './watch-statement.ts';

const NAMED_STATEMENTS_LIMIT = 1000;
const names = new Map<string, string>();

/**
 * A `pg` client that gives every parametrised statement a name, so that PostgreSQL plans it once a connection
 * instead of on every call. Statements beyond the limit go unnamed, so that generated SQL cannot fill the server's memory.
 * `onStatement` is told of each statement sent (`begin` and `commit` included).
 */
export function preparedClient(onStatement: () => void): typeof Client {
  return class PreparedClient extends Client {
    constructor(config?: string | ClientConfig) {
      super(config);
      const send = this.query.bind(this);
      const named = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
        onStatement();
        if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
          const name = nameOf(text);
          if (name !== undefined) return watchStatement(text, () => Reflect.apply(send, this, [{ name, text, values }, ...rest]));
        }
        return watchStatement(text, () => Reflect.apply(send, this, values === undefined ? [text, ...rest] : [text, values, ...rest]));
      };
      Object.defineProperty(this, 'query', { value: named });
    }
  };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= NAMED_STATEMENTS_LIMIT) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/** How columns arrive: `bigint` as a safe integer (money, counts), `timestamptz` as a Date, `date` as YYYY-MM-DD. */
export function columnTypes(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(pgTypes.builtins.INT8, safeInteger);
  overrides.setTypeParser(pgTypes.builtins.TIMESTAMPTZ, (text: string) => new Date(text));
  overrides.setTypeParser(pgTypes.builtins.DATE, (text: string) => text);
  return overrides;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`);
  return value;
}
